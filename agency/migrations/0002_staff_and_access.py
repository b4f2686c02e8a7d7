import core.turns
import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agency', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Breach',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='Nomor')),
                ('what', models.TextField(help_text='Tanpa nama klien dan tanpa isi kasus.', max_length=5000, verbose_name='Apa yang terjadi')),
                ('how', models.TextField(blank=True, max_length=2000, verbose_name='Bagaimana terungkap')),
                ('categories', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('identity', 'Identitas dan NIK'), ('contact', 'Alamat dan kontak'), ('shelter', 'Alamat rahasia'), ('case', 'Isi kasus'), ('health', 'Kesehatan'), ('child', 'Data anak'), ('staff', 'Data staf dan sandi')], max_length=10), size=None, verbose_name='Data yang terungkap')),
                ('started_at', models.DateTimeField(blank=True, null=True, verbose_name='Mulai terjadi')),
                ('discovered_at', models.DateTimeField(verbose_name='Diketahui')),
                ('notice_due_at', models.DateTimeField(verbose_name='Batas pemberitahuan')),
                ('estimate', models.PositiveIntegerField(blank=True, null=True, verbose_name='Perkiraan jumlah orang')),
                ('effects', models.TextField(blank=True, max_length=2000, verbose_name='Akibat yang mungkin')),
                ('measures', models.TextField(blank=True, max_length=5000, verbose_name='Upaya penanganan dan pemulihan')),
                ('recorded_at', models.DateTimeField()),
                ('status', models.CharField(choices=[('open', 'Ditangani'), ('contained', 'Sudah dihentikan'), ('closed', 'Selesai')], default='open', max_length=10)),
                ('authority_told_at', models.DateTimeField(blank=True, null=True, verbose_name='Lembaga PDP diberi tahu')),
                ('authority_reference', models.CharField(blank=True, max_length=200, verbose_name='Nomor surat')),
                ('clients_told_at', models.DateTimeField(blank=True, null=True, verbose_name='Klien diberi tahu')),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-discovered_at'],
            },
        ),
        migrations.CreateModel(
            name='BreachClient',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('client_id', models.UUIDField()),
                ('client_number', models.CharField(max_length=20, verbose_name='Nomor klien')),
                ('added_at', models.DateTimeField()),
                ('told_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['client_number'],
            },
        ),
        migrations.CreateModel(
            name='Competence',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(choices=[('kdrt', 'Kekerasan dalam rumah tangga'), ('keluarga', 'Keluarga'), ('anak', 'Anak'), ('abh', 'Anak berhadapan dengan hukum'), ('lansia', 'Lanjut usia'), ('disabilitas', 'Disabilitas'), ('bencana', 'Bencana'), ('napza', 'Napza'), ('kemiskinan', 'Kemiskinan'), ('jiwa', 'Kesehatan jiwa'), ('tppo', 'Perdagangan orang'), ('litmas', 'Penelitian kemasyarakatan')], max_length=20, verbose_name='Kompetensi')),
                ('since', models.DateField(verbose_name='Sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='Sampai dengan')),
                ('recorded_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ['code', 'since'],
            },
        ),
        migrations.CreateModel(
            name='CompetenceEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('code', models.CharField(choices=[('kdrt', 'Kekerasan dalam rumah tangga'), ('keluarga', 'Keluarga'), ('anak', 'Anak'), ('abh', 'Anak berhadapan dengan hukum'), ('lansia', 'Lanjut usia'), ('disabilitas', 'Disabilitas'), ('bencana', 'Bencana'), ('napza', 'Napza'), ('kemiskinan', 'Kemiskinan'), ('jiwa', 'Kesehatan jiwa'), ('tppo', 'Perdagangan orang'), ('litmas', 'Penelitian kemasyarakatan')], max_length=20, verbose_name='Kompetensi')),
                ('since', models.DateField(verbose_name='Sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='Sampai dengan')),
                ('recorded_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('name', models.CharField(max_length=200, verbose_name='Nama lengkap')),
                ('email', models.EmailField(max_length=254, verbose_name='Surel')),
                ('roles', models.JSONField(default=list)),
                ('created_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('round', models.PositiveSmallIntegerField(default=1)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('used_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='InvitationEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('name', models.CharField(max_length=200, verbose_name='Nama lengkap')),
                ('email', models.EmailField(max_length=254, verbose_name='Surel')),
                ('roles', models.JSONField(default=list)),
                ('created_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('round', models.PositiveSmallIntegerField(default=1)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('used_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Leave',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('starts_on', models.DateField(verbose_name='Mulai tanggal')),
                ('ends_on', models.DateField(verbose_name='Sampai dengan tanggal')),
                ('reason', models.CharField(choices=[('annual', 'Cuti'), ('training', 'Pelatihan'), ('duty', 'Tugas luar'), ('other', 'Lainnya')], max_length=10, verbose_name='Alasan')),
                ('recorded_at', models.DateTimeField(null=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-starts_on'],
            },
        ),
        migrations.CreateModel(
            name='LeaveEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('starts_on', models.DateField(verbose_name='Mulai tanggal')),
                ('ends_on', models.DateField(verbose_name='Sampai dengan tanggal')),
                ('reason', models.CharField(choices=[('annual', 'Cuti'), ('training', 'Pelatihan'), ('duty', 'Tugas luar'), ('other', 'Lainnya')], max_length=10, verbose_name='Alasan')),
                ('recorded_at', models.DateTimeField(null=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Licence',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('str', 'STR'), ('sipps', 'SIPPS')], max_length=10, verbose_name='Jenis')),
                ('number', models.CharField(max_length=60, verbose_name='Nomor')),
                ('valid_from', models.DateField(blank=True, null=True, verbose_name='Berlaku sejak')),
                ('valid_until', models.DateField(verbose_name='Berlaku sampai dengan')),
                ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='Dicabut')),
                ('recorded_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ['kind', '-valid_until'],
            },
        ),
        migrations.CreateModel(
            name='LicenceEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('kind', models.CharField(choices=[('str', 'STR'), ('sipps', 'SIPPS')], max_length=10, verbose_name='Jenis')),
                ('number', models.CharField(max_length=60, verbose_name='Nomor')),
                ('valid_from', models.DateField(blank=True, null=True, verbose_name='Berlaku sejak')),
                ('valid_until', models.DateField(verbose_name='Berlaku sampai dengan')),
                ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='Dicabut')),
                ('recorded_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PledgeAcceptance',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('edition', models.CharField(max_length=40, verbose_name='Edisi')),
                ('accepted_at', models.DateTimeField(verbose_name='Dinyatakan pada')),
            ],
            options={
                'ordering': ['-accepted_at'],
            },
        ),
        migrations.CreateModel(
            name='RoleAssignmentEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('role', models.CharField(choices=[('worker', 'Pekerja sosial'), ('supervisor', 'Supervisor'), ('admin', 'Admin lembaga'), ('privacy', 'Petugas pelindungan data')], max_length=20, verbose_name='Peran')),
                ('starts_at', models.DateTimeField(verbose_name='Mulai')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='Berakhir')),
                ('taken_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Seal',
            fields=[
                ('number', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('sealed_at', models.DateTimeField()),
                ('since', models.BigIntegerField()),
                ('until', models.BigIntegerField()),
                ('previous', models.CharField(blank=True, max_length=64)),
                ('digest', models.CharField(max_length=64)),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='SealedBatch',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('book', models.CharField(max_length=63)),
                ('columns', models.JSONField()),
                ('rows', models.PositiveIntegerField()),
                ('leaves', models.BinaryField()),
            ],
            options={
                'ordering': ['book'],
            },
        ),
        migrations.CreateModel(
            name='StaffEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('name', models.CharField(max_length=200, verbose_name='Nama lengkap')),
                ('email', models.EmailField(max_length=254, verbose_name='Surel')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StaffImport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_index=True)),
                ('rows', models.JSONField(default=list)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('invited', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='StaffSession',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('public_id', models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                ('agent', models.CharField(blank=True, max_length=200)),
                ('started_at', models.DateTimeField(null=True)),
                ('last_used_at', models.DateTimeField(null=True)),
                ('second_factor_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='SupervisoryLineEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('kind', models.CharField(choices=[('regular', 'Supervisor tetap'), ('acting', 'Supervisor pengganti')], default='regular', max_length=10, verbose_name='Jenis')),
                ('starts_at', models.DateTimeField(verbose_name='Mulai')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='Sampai')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='Alasan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='accessevent',
            name='case_ids',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='accessevent',
            name='client_ids',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='accessevent',
            name='turn',
            field=models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False),
        ),
        migrations.AddField(
            model_name='auditentry',
            name='turn',
            field=models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False),
        ),
        migrations.AddField(
            model_name='roleassignment',
            name='ended_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='roleassignment',
            name='given_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='roleassignment',
            name='taken_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='roleassignment',
            name='role',
            field=models.CharField(choices=[('worker', 'Pekerja sosial'), ('supervisor', 'Supervisor'), ('admin', 'Admin lembaga'), ('privacy', 'Petugas pelindungan data')], max_length=20, verbose_name='Peran'),
        ),
        migrations.AddIndex(
            model_name='accessevent',
            index=models.Index(fields=['actor', '-at'], name='agency_acce_actor_i_eea532_idx'),
        ),
        migrations.AddIndex(
            model_name='accessevent',
            index=models.Index(fields=['turn'], name='agency_acce_turn_584bcc_idx'),
        ),
        migrations.AddIndex(
            model_name='accessevent',
            index=django.contrib.postgres.indexes.GinIndex(fields=['client_ids'], name='shown_clients'),
        ),
        migrations.AddIndex(
            model_name='accessevent',
            index=django.contrib.postgres.indexes.GinIndex(fields=['case_ids'], name='shown_cases'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['actor', '-at'], name='agency_audi_actor_i_fe3505_idx'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['turn'], name='agency_audi_turn_905281_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='roleassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_roleassignmentevent" ("ended_by_id", "ends_at", "given_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "staff_id", "starts_at", "taken_at") VALUES (NEW."ended_by_id", NEW."ends_at", NEW."given_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."staff_id", NEW."starts_at", NEW."taken_at"); RETURN NULL;', hash='a877568ab2f6413e574022c4b086a342ed22d7c9', operation='INSERT', pgid='pgtrigger_insert_insert_7389d', table='agency_roleassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='roleassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agency_roleassignmentevent" ("ended_by_id", "ends_at", "given_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "staff_id", "starts_at", "taken_at") VALUES (NEW."ended_by_id", NEW."ends_at", NEW."given_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."staff_id", NEW."starts_at", NEW."taken_at"); RETURN NULL;', hash='b6229fb48c68a14644a8b34023f5503ac143240f', operation='UPDATE', pgid='pgtrigger_update_update_e8b48', table='agency_roleassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='roleassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_roleassignmentevent" ("ended_by_id", "ends_at", "given_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "staff_id", "starts_at", "taken_at") VALUES (OLD."ended_by_id", OLD."ends_at", OLD."given_by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."staff_id", OLD."starts_at", OLD."taken_at"); RETURN NULL;', hash='f137d222dea3bd11801c0fee2cbab97b230962f2', operation='DELETE', pgid='pgtrigger_delete_delete_d89a4', table='agency_roleassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_staffevent" ("date_joined", "email", "id", "is_active", "is_staff", "is_superuser", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."unit_id", NEW."username"); RETURN NULL;', hash='8553a31244b2f1430fd729e4e97d76af474b0f5b', operation='INSERT', pgid='pgtrigger_insert_insert_99d0f', table='agency_staff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func='INSERT INTO "agency_staffevent" ("date_joined", "email", "id", "is_active", "is_staff", "is_superuser", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."unit_id", NEW."username"); RETURN NULL;', hash='a201adf6dc4b314c49fd20b68c282c85682c2f51', operation='UPDATE', pgid='pgtrigger_update_update_24218', table='agency_staff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_staffevent" ("date_joined", "email", "id", "is_active", "is_staff", "is_superuser", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "username") VALUES (OLD."date_joined", OLD."email", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."unit_id", OLD."username"); RETURN NULL;', hash='090ed55b1bcc489178bfe5fee2b1da8b2608a5a8', operation='DELETE', pgid='pgtrigger_delete_delete_88949', table='agency_staff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='supervisoryline',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_supervisorylineevent" ("ends_at", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_at", "supervisee_id", "supervisor_id") VALUES (NEW."ends_at", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_at", NEW."supervisee_id", NEW."supervisor_id"); RETURN NULL;', hash='a3b474e3c4d0036da803326bcfdff1108444217b', operation='INSERT', pgid='pgtrigger_insert_insert_026c9', table='agency_supervisoryline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='supervisoryline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agency_supervisorylineevent" ("ends_at", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_at", "supervisee_id", "supervisor_id") VALUES (NEW."ends_at", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."set_by_id", NEW."starts_at", NEW."supervisee_id", NEW."supervisor_id"); RETURN NULL;', hash='678aa30099862ef511da7a56308791d36168c9d2', operation='UPDATE', pgid='pgtrigger_update_update_1f967', table='agency_supervisoryline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='supervisoryline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_supervisorylineevent" ("ends_at", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_by_id", "starts_at", "supervisee_id", "supervisor_id") VALUES (OLD."ends_at", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."set_by_id", OLD."starts_at", OLD."supervisee_id", OLD."supervisor_id"); RETURN NULL;', hash='36cfb78dc812757b5b548af8be4a35106aea415d', operation='DELETE', pgid='pgtrigger_delete_delete_2fdc8', table='agency_supervisoryline', when='AFTER')),
        ),
        migrations.AddField(
            model_name='breach',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='breachclient',
            name='breach',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='clients', to='agency.breach'),
        ),
        migrations.AddField(
            model_name='breachclient',
            name='opened_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='breachclient',
            name='told_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='competence',
            name='recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='competence',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='competences', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='competenceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='agency.competence'),
        ),
        migrations.AddField(
            model_name='competenceevent',
            name='recorded_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='competenceevent',
            name='staff',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='invitation',
            name='invited_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='invitation',
            name='staff',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='invitation',
            name='supervisor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Supervisor'),
        ),
        migrations.AddField(
            model_name='invitation',
            name='unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='agency.unit', verbose_name='Unit'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='invited_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='agency.invitation'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='staff',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='supervisor',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Supervisor'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agency.unit', verbose_name='Unit'),
        ),
        migrations.AddField(
            model_name='leave',
            name='recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='leave',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='leaves', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='leaveevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='agency.leave'),
        ),
        migrations.AddField(
            model_name='leaveevent',
            name='recorded_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='leaveevent',
            name='staff',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='licence',
            name='recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='licence',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='licences', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='licenceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='agency.licence'),
        ),
        migrations.AddField(
            model_name='licenceevent',
            name='recorded_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='licenceevent',
            name='staff',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='pledgeacceptance',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pledges', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='roleassignmentevent',
            name='ended_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='roleassignmentevent',
            name='given_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='roleassignmentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='agency.roleassignment'),
        ),
        migrations.AddField(
            model_name='roleassignmentevent',
            name='staff',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sealedbatch',
            name='seal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='batches', to='agency.seal'),
        ),
        migrations.AddField(
            model_name='staffevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='staffevent',
            name='unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agency.unit', verbose_name='Unit'),
        ),
        migrations.AddField(
            model_name='staffimport',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='staffsession',
            name='staff',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='supervisorylineevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='agency.supervisoryline'),
        ),
        migrations.AddField(
            model_name='supervisorylineevent',
            name='set_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='supervisorylineevent',
            name='supervisee',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Yang disupervisi'),
        ),
        migrations.AddField(
            model_name='supervisorylineevent',
            name='supervisor',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Supervisor'),
        ),
        migrations.AddConstraint(
            model_name='breach',
            constraint=models.CheckConstraint(condition=models.Q(('notice_due_at__gt', models.F('discovered_at'))), name='breach_notice_after_discovery'),
        ),
        migrations.AddConstraint(
            model_name='breachclient',
            constraint=models.UniqueConstraint(fields=('breach', 'client_id'), name='breach_client_once'),
        ),
        migrations.AddConstraint(
            model_name='competence',
            constraint=models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('staff', 'code'), name='competence_open_once'),
        ),
        migrations.AddConstraint(
            model_name='competence',
            constraint=models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='competence_ends_after_start'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='competence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_competenceevent" ("code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "staff_id", "until") VALUES (NEW."code", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."staff_id", NEW."until"); RETURN NULL;', hash='b860f9aac6d6d6d160c865c36d032a6168a73bfd', operation='INSERT', pgid='pgtrigger_insert_insert_a6ea3', table='agency_competence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='competence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agency_competenceevent" ("code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "staff_id", "until") VALUES (NEW."code", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."since", NEW."staff_id", NEW."until"); RETURN NULL;', hash='f9e185edceed2b310600fc6a5337b0b075175997', operation='UPDATE', pgid='pgtrigger_update_update_7ce2e', table='agency_competence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='competence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_competenceevent" ("code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "since", "staff_id", "until") VALUES (OLD."code", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."since", OLD."staff_id", OLD."until"); RETURN NULL;', hash='8232c4fc52e5a08e9ccc46ca69dc4db5b34cc01b', operation='DELETE', pgid='pgtrigger_delete_delete_1cf2a', table='agency_competence', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='competenceevent',
            index=models.Index(fields=['turn'], name='agency_comp_turn_6451d7_idx'),
        ),
        migrations.AddIndex(
            model_name='invitation',
            index=models.Index(condition=models.Q(('sent_at__isnull', True), ('used_at__isnull', True), ('withdrawn_at__isnull', True)), fields=['created_at'], name='invitation_unsent'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('email'), condition=models.Q(('used_at__isnull', True), ('withdrawn_at__isnull', True)), name='invitation_open_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_invitationevent" ("created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "round", "sent_at", "staff_id", "supervisor_id", "unit_id", "used_at", "withdrawn_at") VALUES (NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."roles", NEW."round", NEW."sent_at", NEW."staff_id", NEW."supervisor_id", NEW."unit_id", NEW."used_at", NEW."withdrawn_at"); RETURN NULL;', hash='11ee71758c57e481d763927e7d54014018490446', operation='INSERT', pgid='pgtrigger_insert_insert_014b0', table='agency_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invited_by_id" IS DISTINCT FROM (NEW."invited_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."roles" IS DISTINCT FROM (NEW."roles") OR OLD."round" IS DISTINCT FROM (NEW."round") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at") OR OLD."staff_id" IS DISTINCT FROM (NEW."staff_id") OR OLD."supervisor_id" IS DISTINCT FROM (NEW."supervisor_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."used_at" IS DISTINCT FROM (NEW."used_at") OR OLD."withdrawn_at" IS DISTINCT FROM (NEW."withdrawn_at"))', func='INSERT INTO "agency_invitationevent" ("created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "round", "sent_at", "staff_id", "supervisor_id", "unit_id", "used_at", "withdrawn_at") VALUES (NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."roles", NEW."round", NEW."sent_at", NEW."staff_id", NEW."supervisor_id", NEW."unit_id", NEW."used_at", NEW."withdrawn_at"); RETURN NULL;', hash='1fc02be2ca8b923b3bf78fe46340e37d9d4d326c', operation='UPDATE', pgid='pgtrigger_update_update_529c2', table='agency_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_invitationevent" ("created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "round", "sent_at", "staff_id", "supervisor_id", "unit_id", "used_at", "withdrawn_at") VALUES (OLD."created_at", OLD."email", OLD."expires_at", OLD."id", OLD."invited_by_id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."roles", OLD."round", OLD."sent_at", OLD."staff_id", OLD."supervisor_id", OLD."unit_id", OLD."used_at", OLD."withdrawn_at"); RETURN NULL;', hash='1be458dd06bdc425c045d0db25a2794018e0e260', operation='DELETE', pgid='pgtrigger_delete_delete_d9779', table='agency_invitation', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='invitationevent',
            index=models.Index(fields=['turn'], name='agency_invi_turn_d7b971_idx'),
        ),
        migrations.AddConstraint(
            model_name='leave',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='leave_ends_after_start'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='leave',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_leaveevent" ("cancelled_at", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "staff_id", "starts_on") VALUES (NEW."cancelled_at", NEW."ends_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."staff_id", NEW."starts_on"); RETURN NULL;', hash='c616e6b8c338b45b3db51a31ff48f0972809e75b', operation='INSERT', pgid='pgtrigger_insert_insert_8b79c', table='agency_leave', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='leave',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agency_leaveevent" ("cancelled_at", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "staff_id", "starts_on") VALUES (NEW."cancelled_at", NEW."ends_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."staff_id", NEW."starts_on"); RETURN NULL;', hash='c255130028ce43829a0570b556c3c941d811097d', operation='UPDATE', pgid='pgtrigger_update_update_7babf', table='agency_leave', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='leave',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_leaveevent" ("cancelled_at", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "staff_id", "starts_on") VALUES (OLD."cancelled_at", OLD."ends_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."staff_id", OLD."starts_on"); RETURN NULL;', hash='85b82b83c434ba8291ca2437691e290d4717b83e', operation='DELETE', pgid='pgtrigger_delete_delete_5ff08', table='agency_leave', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='leaveevent',
            index=models.Index(fields=['turn'], name='agency_leav_turn_481213_idx'),
        ),
        migrations.AddConstraint(
            model_name='licence',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_on__isnull', True)), fields=('staff', 'kind', 'number'), name='licence_number_once'),
        ),
        migrations.AddConstraint(
            model_name='licence',
            constraint=models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='licence_ends_after_start'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='licence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_licenceevent" ("id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "staff_id", "valid_from", "valid_until", "withdrawn_on") VALUES (NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."staff_id", NEW."valid_from", NEW."valid_until", NEW."withdrawn_on"); RETURN NULL;', hash='fb85ff8d7cc11ab777f6065c9d1046344dc3e80d', operation='INSERT', pgid='pgtrigger_insert_insert_4d0ca', table='agency_licence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='licence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agency_licenceevent" ("id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "staff_id", "valid_from", "valid_until", "withdrawn_on") VALUES (NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."staff_id", NEW."valid_from", NEW."valid_until", NEW."withdrawn_on"); RETURN NULL;', hash='4afd7e3e8a5fa59893143149287dd7831150197f', operation='UPDATE', pgid='pgtrigger_update_update_ff138', table='agency_licence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='licence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agency_licenceevent" ("id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "staff_id", "valid_from", "valid_until", "withdrawn_on") VALUES (OLD."id", OLD."kind", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."staff_id", OLD."valid_from", OLD."valid_until", OLD."withdrawn_on"); RETURN NULL;', hash='7044db164662e0f6a29dd2214b977f377f7b9b91', operation='DELETE', pgid='pgtrigger_delete_delete_9027b', table='agency_licence', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='licenceevent',
            index=models.Index(fields=['turn'], name='agency_lice_turn_b64414_idx'),
        ),
        migrations.AddConstraint(
            model_name='pledgeacceptance',
            constraint=models.UniqueConstraint(fields=('staff', 'edition'), name='pledge_once_per_edition'),
        ),
        migrations.AddIndex(
            model_name='roleassignmentevent',
            index=models.Index(fields=['turn'], name='agency_role_turn_70e20c_idx'),
        ),
        migrations.AddConstraint(
            model_name='sealedbatch',
            constraint=models.UniqueConstraint(fields=('seal', 'book'), name='book_sealed_once'),
        ),
        migrations.AddIndex(
            model_name='staffevent',
            index=models.Index(fields=['turn'], name='agency_staf_turn_d01be1_idx'),
        ),
        migrations.AddIndex(
            model_name='staffsession',
            index=models.Index(fields=['staff', '-last_used_at'], name='agency_staf_staff_i_59bee4_idx'),
        ),
        migrations.AddIndex(
            model_name='supervisorylineevent',
            index=models.Index(fields=['turn'], name='agency_supe_turn_05b9a4_idx'),
        ),
    ]
