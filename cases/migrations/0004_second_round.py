import core.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('cases', '0003_staff_and_access'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='resource',
            options={'ordering': ['place', 'kind', 'created_at']},
        ),
        migrations.RemoveIndex(
            model_name='casegrant',
            name='cases_caseg_user_id_18e652_idx',
        ),
        migrations.RemoveIndex(
            model_name='reportgrant',
            name='cases_repor_user_id_836db0_idx',
        ),
        migrations.AddField(
            model_name='assignment',
            name='end_reason',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=500, owner='case_id', verbose_name='Mengapa diakhiri'),
        ),
        migrations.AddField(
            model_name='assignment',
            name='revoked_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='assignmentoverride',
            name='handover',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='cases.handover'),
        ),
        migrations.AlterField(
            model_name='assignment',
            name='reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Alasan'),
        ),
        migrations.AlterField(
            model_name='assignmentoverride',
            name='asked_why',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Mengapa diperlukan'),
        ),
        migrations.AlterField(
            model_name='assignmentoverride',
            name='reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Alasan'),
        ),
        migrations.AlterField(
            model_name='case',
            name='closing_referred_to',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='pk', verbose_name='Dirujuk ke'),
        ),
        migrations.AlterField(
            model_name='caseevent',
            name='closing_referred_to',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='pk', verbose_name='Dirujuk ke'),
        ),
        migrations.AlterField(
            model_name='consent',
            name='recipient',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Kepada siapa'),
        ),
        migrations.AlterField(
            model_name='consentevent',
            name='recipient',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Kepada siapa'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='consenter_relation',
            field=core.fields.EncryptedTextField(blank=True, max_length=100, owner='case_id', verbose_name='Hubungan dengan klien'),
        ),
        migrations.AlterField(
            model_name='coverprocedure',
            name='reason',
            field=core.fields.EncryptedTextField(max_length=500, owner='case_id', verbose_name='Keterangan'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='title',
            field=core.fields.EncryptedTextField(max_length=300, owner='plan__case_id', verbose_name='Tujuan'),
        ),
        migrations.AlterField(
            model_name='handover',
            name='reason_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Keterangan'),
        ),
        migrations.AlterField(
            model_name='planstep',
            name='title',
            field=core.fields.EncryptedTextField(max_length=300, owner='plan__case_id', verbose_name='Langkah'),
        ),
        migrations.AlterField(
            model_name='planstep',
            name='who',
            field=core.fields.EncryptedTextField(max_length=200, owner='plan__case_id', verbose_name='Siapa'),
        ),
        migrations.AlterField(
            model_name='report',
            name='closing_referred_to',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Dirujuk ke'),
        ),
        migrations.AlterField(
            model_name='resource',
            name='name',
            field=core.fields.EncryptedTextField(max_length=200, owner='case_id', verbose_name='Nama'),
        ),
        migrations.AlterField(
            model_name='stepprogress',
            name='who',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Siapa sekarang'),
        ),
        migrations.AlterField(
            model_name='task',
            name='title',
            field=core.fields.EncryptedTextField(max_length=300, owner='case_id', verbose_name='Tugas'),
        ),
        migrations.AddIndex(
            model_name='casegrant',
            index=models.Index(fields=['user', 'right', 'content_object'], include=('since', 'until'), name='cases_casegrant_held'),
        ),
        migrations.AddIndex(
            model_name='reportgrant',
            index=models.Index(fields=['user', 'right', 'content_object'], include=('since', 'until'), name='cases_reportgrant_held'),
        ),
    ]
