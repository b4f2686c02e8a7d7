import django.contrib.postgres.fields
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
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
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
                ('breach', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='clients', to='agency.breach')),
                ('opened_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('told_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
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
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='competences', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['code', 'since'],
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
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
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
        migrations.AddIndex(
            model_name='invitation',
            index=models.Index(condition=models.Q(('sent_at__isnull', True), ('used_at__isnull', True), ('withdrawn_at__isnull', True)), fields=['created_at'], name='invitation_unsent'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('email'), condition=models.Q(('used_at__isnull', True), ('withdrawn_at__isnull', True)), name='invitation_open_once'),
        ),
        migrations.AddConstraint(
            model_name='leave',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='leave_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='licence',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_on__isnull', True)), fields=('staff', 'kind', 'number'), name='licence_number_once'),
        ),
        migrations.AddConstraint(
            model_name='licence',
            constraint=models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='licence_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='pledgeacceptance',
            constraint=models.UniqueConstraint(fields=('staff', 'edition'), name='pledge_once_per_edition'),
        ),
    ]
