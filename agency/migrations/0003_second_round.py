import core.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agency', '0002_staff_and_access'),
    ]

    operations = [
        migrations.CreateModel(
            name='FactorReset',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reason', models.CharField(max_length=500, verbose_name='Alasan')),
                ('asked_at', models.DateTimeField()),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('expires_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(null=True)),
                ('used_at', models.DateTimeField(null=True)),
                ('done_at', models.DateTimeField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ['-asked_at'],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='staff',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='staff',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='staff',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='accessevent',
            name='outcome',
            field=models.CharField(choices=[('shown', 'Terbuka'), ('denied', 'Ditolak')], default='shown', max_length=10),
        ),
        migrations.AddField(
            model_name='staff',
            name='factor_reset_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='Verifikasi dua langkah diatur ulang'),
        ),
        migrations.AddField(
            model_name='staffevent',
            name='factor_reset_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='Verifikasi dua langkah diatur ulang'),
        ),
        migrations.AlterField(
            model_name='breach',
            name='effects',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, verbose_name='Akibat yang mungkin'),
        ),
        migrations.AlterField(
            model_name='breach',
            name='how',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, verbose_name='Bagaimana terungkap'),
        ),
        migrations.AlterField(
            model_name='breach',
            name='measures',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, verbose_name='Upaya penanganan dan pemulihan'),
        ),
        migrations.AlterField(
            model_name='breach',
            name='what',
            field=core.fields.EncryptedTextField(help_text='Tanpa nama klien dan tanpa isi kasus.', max_length=5000, verbose_name='Apa yang terjadi'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_staffevent" ("date_joined", "email", "factor_reset_at", "id", "is_active", "is_staff", "is_superuser", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."factor_reset_at", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."unit_id", NEW."username"); RETURN NULL;', hash='f91a046288ac46f6e3a95bd4ddef75767e189c34', operation='INSERT', pgid='pgtrigger_insert_insert_99d0f', table='agency_staff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."factor_reset_at" IS DISTINCT FROM (NEW."factor_reset_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func='INSERT INTO "agency_staffevent" ("date_joined", "email", "factor_reset_at", "id", "is_active", "is_staff", "is_superuser", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."factor_reset_at", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."unit_id", NEW."username"); RETURN NULL;', hash='b500f8ae5c8418f6cf94c4a6331b17ad2b71da20', operation='UPDATE', pgid='pgtrigger_update_update_24218', table='agency_staff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_staffevent" ("date_joined", "email", "factor_reset_at", "id", "is_active", "is_staff", "is_superuser", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "username") VALUES (OLD."date_joined", OLD."email", OLD."factor_reset_at", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."unit_id", OLD."username"); RETURN NULL;', hash='4aaa852fe2e9e746546a72fba751493fc1829284', operation='DELETE', pgid='pgtrigger_delete_delete_88949', table='agency_staff', when='AFTER')),
        ),
        migrations.AddField(
            model_name='factorreset',
            name='asked_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='factorreset',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='factor_resets', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='factorreset',
            constraint=models.UniqueConstraint(condition=models.Q(('done_at__isnull', True), ('withdrawn_at__isnull', True)), fields=('staff',), name='factor_reset_open_once'),
        ),
    ]
