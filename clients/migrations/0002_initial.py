import core.fields
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agency', '0001_initial'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('clients', '0001_extensions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Client',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='Nomor klien')),
                ('kind', models.CharField(choices=[('person', 'Perorangan'), ('family', 'Keluarga'), ('group', 'Kelompok'), ('community', 'Masyarakat')], max_length=10, verbose_name='Jenis klien')),
                ('name', models.CharField(max_length=200, verbose_name='Nama')),
                ('nickname', models.CharField(blank=True, max_length=100, verbose_name='Nama panggilan')),
                ('name_key', models.CharField(blank=True, editable=False, max_length=300)),
                ('sex', models.CharField(blank=True, choices=[('P', 'Perempuan'), ('L', 'Laki-laki'), ('', 'Belum diketahui')], max_length=1, verbose_name='Jenis kelamin')),
                ('birth_date', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('birth_precision', models.CharField(choices=[('day', 'Tanggal pasti'), ('year', 'Hanya tahun'), ('estimate', 'Perkiraan'), ('unknown', 'Belum diketahui')], default='day', max_length=10, verbose_name='Ketepatan tanggal lahir')),
                ('birth_place', models.CharField(blank=True, max_length=100, verbose_name='Tempat lahir')),
                ('nik', core.fields.EncryptedTextField(blank=True, default='', max_length=30, verbose_name='NIK')),
                ('nik_index', models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                ('nik_missing', models.CharField(blank=True, choices=[('no_documents', 'Tidak memiliki dokumen'), ('documents_lost', 'Dokumen hilang'), ('not_asked', 'Belum ditanyakan'), ('declines', 'Klien belum bersedia menyebutkan'), ('not_issued', 'Belum diterbitkan'), ('other', 'Alasan lain')], max_length=20, verbose_name='Alasan NIK kosong')),
                ('nik_missing_note', models.CharField(blank=True, max_length=200, verbose_name='Keterangan')),
                ('provisional_identity', models.BooleanField(default=False, verbose_name='Identitas sementara')),
                ('member_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='Jumlah anggota')),
                ('language', models.CharField(blank=True, max_length=100, verbose_name='Bahasa sehari-hari')),
                ('communication', models.CharField(blank=True, help_text='Misalnya juru bahasa isyarat, bicara pelan, dengan gambar.', max_length=200, verbose_name='Kebutuhan komunikasi')),
                ('ppks', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None, verbose_name='PPKS')),
                ('safety_warning', models.TextField(blank=True, max_length=1000, verbose_name='Peringatan keselamatan')),
                ('hamlet', models.CharField(blank=True, editable=False, max_length=100)),
                ('registered_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('registered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('responsible', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agency.unit')),
            ],
            options={
                'ordering': ['name', 'number'],
                'permissions': [('decide_client', "May decide on this client's file")],
            },
        ),
        migrations.CreateModel(
            name='SafeContact',
            fields=[
                ('client', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='safe_contact', serialize=False, to='clients.client')),
                ('phone_ok', models.BooleanField(default=True, verbose_name='Boleh ditelepon')),
                ('whatsapp_ok', models.BooleanField(default=True, verbose_name='Boleh lewat WhatsApp')),
                ('letter_ok', models.BooleanField(default=True, verbose_name='Boleh dikirimi surat')),
                ('visit_ok', models.BooleanField(default=True, verbose_name='Boleh didatangi')),
                ('hours', models.CharField(blank=True, max_length=200, verbose_name='Jam yang aman')),
                ('who_answers', models.CharField(blank=True, max_length=200, verbose_name='Siapa yang mengangkat')),
                ('note', models.TextField(blank=True, max_length=1000, verbose_name='Yang perlu diperhatikan')),
                ('version', models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name='ClientGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('right', models.CharField(max_length=10)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, null=True)),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='clients.client')),
                ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DifferentPerson',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reason', models.CharField(max_length=500, verbose_name='Alasan')),
                ('said_at', models.DateTimeField()),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='different_from', to='clients.client')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clients.client')),
                ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='DuplicateInquiry',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('typed', core.fields.EncryptedTextField(max_length=20000)),
                ('same_nik', models.BooleanField(default=False)),
                ('asked_at', models.DateTimeField()),
                ('status', models.CharField(choices=[('open', 'Menunggu supervisor'), ('one_person', 'Satu orang'), ('two_people', 'Dua orang berbeda')], default='open', max_length=12)),
                ('decided_at', models.DateTimeField(null=True)),
                ('note', models.TextField(blank=True, max_length=2000, verbose_name='Catatan')),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('found', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duplicate_inquiries', to='clients.client')),
                ('registered', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clients.client')),
            ],
            options={
                'ordering': ['asked_at'],
            },
        ),
        migrations.CreateModel(
            name='FamilyMember',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200, verbose_name='Nama')),
                ('name_key', models.CharField(blank=True, editable=False, max_length=300)),
                ('relation', models.CharField(choices=[('head', 'Kepala keluarga'), ('spouse', 'Suami/istri'), ('child', 'Anak'), ('parent', 'Ayah/ibu'), ('sibling', 'Kakak/adik'), ('grandparent', 'Kakek/nenek'), ('grandchild', 'Cucu'), ('guardian', 'Wali'), ('other', 'Lainnya')], max_length=12, verbose_name='Hubungan')),
                ('sex', models.CharField(blank=True, choices=[('P', 'Perempuan'), ('L', 'Laki-laki'), ('', 'Belum diketahui')], max_length=1, verbose_name='Jenis kelamin')),
                ('birth_date', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('birth_precision', models.CharField(choices=[('day', 'Tanggal pasti'), ('year', 'Hanya tahun'), ('estimate', 'Perkiraan'), ('unknown', 'Belum diketahui')], default='unknown', max_length=10, verbose_name='Ketepatan tanggal lahir')),
                ('nik', core.fields.EncryptedTextField(blank=True, default='', max_length=30, verbose_name='NIK')),
                ('nik_index', models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                ('in_household', models.BooleanField(default=True, verbose_name='Tinggal serumah')),
                ('is_guardian', models.BooleanField(default=False, verbose_name='Wali klien')),
                ('deceased', models.BooleanField(default=False, verbose_name='Sudah meninggal')),
                ('separated', models.BooleanField(default=False, verbose_name='Terpisah dari keluarga')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='Keterangan')),
                ('created_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='family', to='clients.client')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='member_of', to='clients.client')),
            ],
            options={
                'ordering': ['created_at', 'name'],
            },
        ),
        migrations.CreateModel(
            name='IdentityChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('field', models.CharField(max_length=40)),
                ('old', core.fields.EncryptedTextField(blank=True, default='', max_length=500)),
                ('new', core.fields.EncryptedTextField(blank=True, default='', max_length=500)),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='Alasan')),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identity_changes', to='clients.client')),
            ],
            options={
                'ordering': ['-changed_at'],
            },
        ),
        migrations.CreateModel(
            name='Phone',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', core.fields.EncryptedTextField(max_length=40, verbose_name='Nomor telepon')),
                ('owner', models.CharField(blank=True, max_length=100, verbose_name='Milik')),
                ('whatsapp', models.BooleanField(default=False, verbose_name='Ada WhatsApp')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='Catatan')),
                ('created_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='phones', to='clients.client')),
            ],
            options={
                'ordering': ['created_at'],
            },
        ),
        migrations.CreateModel(
            name='Region',
            fields=[
                ('code', models.CharField(max_length=13, primary_key=True, serialize=False, verbose_name='kode')),
                ('level', models.PositiveSmallIntegerField(choices=[(1, 'Provinsi'), (2, 'Kabupaten/kota'), (3, 'Kecamatan'), (4, 'Desa/kelurahan')], verbose_name='tingkat')),
                ('name', models.CharField(max_length=100, verbose_name='nama')),
                ('label', models.CharField(max_length=300, verbose_name='nama lengkap')),
                ('postal_code', models.CharField(blank=True, default='', max_length=5, verbose_name='kode pos')),
                ('search_key', models.CharField(max_length=300)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='clients.region')),
            ],
            options={
                'verbose_name': 'wilayah',
                'verbose_name_plural': 'wilayah',
                'ordering': ['code'],
            },
        ),
        migrations.CreateModel(
            name='Address',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('id_card', 'Sesuai KTP'), ('domicile', 'Domisili'), ('temporary', 'Sementara'), ('secret', 'Rahasia')], max_length=10, verbose_name='Jenis alamat')),
                ('text', core.fields.EncryptedTextField(blank=True, default='', max_length=500, verbose_name='Alamat lengkap')),
                ('hamlet', models.CharField(blank=True, max_length=100, verbose_name='Dusun/kampung')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='Sejak')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='Sampai')),
                ('created_at', models.DateTimeField()),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addresses', to='clients.client')),
                ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='clients.region', verbose_name='Desa/kelurahan')),
            ],
            options={
                'ordering': ['-created_at'],
            },
        ),
        migrations.AddIndex(
            model_name='client',
            index=django.contrib.postgres.indexes.GinIndex(fields=['name_key'], name='client_name_trgm', opclasses=['gin_trgm_ops']),
        ),
        migrations.AddIndex(
            model_name='clientgrant',
            index=models.Index(fields=['user', 'right', 'content_object'], name='clients_cli_user_id_97a60b_idx'),
        ),
        migrations.AlterUniqueTogether(
            name='clientgrant',
            unique_together={('user', 'permission', 'content_object', 'since')},
        ),
        migrations.AddIndex(
            model_name='familymember',
            index=django.contrib.postgres.indexes.GinIndex(fields=['name_key'], name='member_name_trgm', opclasses=['gin_trgm_ops']),
        ),
        migrations.AddIndex(
            model_name='region',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search_key'], name='region_search', opclasses=['gin_trgm_ops']),
        ),
        migrations.AddConstraint(
            model_name='address',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'secret'), _negated=True), models.Q(('hamlet', ''), ('region__isnull', True)), _connector='OR'), name='secret_address_shows_nothing'),
        ),
        migrations.AddConstraint(
            model_name='address',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='address_ends_after_start'),
        ),
    ]
