import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agency', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='roleassignment',
            name='role',
            field=models.CharField(choices=[('worker', 'Pekerja sosial'), ('supervisor', 'Supervisor'), ('admin', 'Admin lembaga'), ('privacy', 'Petugas pelindungan data')], max_length=20, verbose_name='Peran'),
        ),
        migrations.CreateModel(
            name='StaffImport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_index=True)),
                ('rows', models.JSONField(default=list)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('invited', models.PositiveIntegerField(default=0)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Competence',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(choices=[('kdrt', 'Kekerasan dalam rumah tangga'), ('keluarga', 'Keluarga'), ('anak', 'Anak'), ('abh', 'Anak berhadapan dengan hukum'), ('lansia', 'Lanjut usia'), ('disabilitas', 'Disabilitas'), ('bencana', 'Bencana'), ('napza', 'Napza'), ('kemiskinan', 'Kemiskinan'), ('jiwa', 'Kesehatan jiwa'), ('tppo', 'Perdagangan orang'), ('litmas', 'Penelitian kemasyarakatan')], max_length=20, verbose_name='Kompetensi')),
                ('since', models.DateField(verbose_name='Sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='Sampai dengan')),
                ('recorded_at', models.DateTimeField(null=True)),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='competences', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['code', 'since'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('staff', 'code'), name='competence_open_once'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='competence_ends_after_start')],
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
                ('invited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('staff', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to=settings.AUTH_USER_MODEL)),
                ('supervisor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Supervisor')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='agency.unit', verbose_name='Unit')),
            ],
            options={
                'ordering': ['-created_at'],
                'indexes': [models.Index(condition=models.Q(('sent_at__isnull', True), ('used_at__isnull', True), ('withdrawn_at__isnull', True)), fields=['created_at'], name='invitation_unsent')],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), condition=models.Q(('used_at__isnull', True), ('withdrawn_at__isnull', True)), name='invitation_open_once')],
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
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='leaves', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-starts_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='leave_ends_after_start')],
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
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='licences', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['kind', '-valid_until'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_on__isnull', True)), fields=('staff', 'kind', 'number'), name='licence_number_once'), models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='licence_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='PledgeAcceptance',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('edition', models.CharField(max_length=40, verbose_name='Edisi')),
                ('accepted_at', models.DateTimeField(verbose_name='Dinyatakan pada')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pledges', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-accepted_at'],
                'constraints': [models.UniqueConstraint(fields=('staff', 'edition'), name='pledge_once_per_edition')],
            },
        ),
    ]
