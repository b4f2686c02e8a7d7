import core.fields
import core.turns
import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agency', '0002_staff_and_access'),
        ('clients', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ClientRegister',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20)),
            ],
            options={
                'db_table': 'clients_register',
                'managed': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='AddressEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('kind', models.CharField(choices=[('id_card', 'Sesuai KTP'), ('domicile', 'Domisili'), ('temporary', 'Sementara'), ('secret', 'Rahasia')], max_length=10, verbose_name='Jenis alamat')),
                ('text', core.fields.EncryptedTextField(blank=True, default='', max_length=500, owner='client_id', verbose_name='Alamat lengkap')),
                ('hamlet', models.CharField(blank=True, max_length=100, verbose_name='Dusun/kampung')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='Sejak')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='Sampai')),
                ('created_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ClientEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('number', models.CharField(max_length=20, verbose_name='Nomor klien')),
                ('kind', models.CharField(choices=[('person', 'Perorangan'), ('family', 'Keluarga'), ('group', 'Kelompok'), ('community', 'Masyarakat')], max_length=10, verbose_name='Jenis klien')),
                ('name', models.CharField(max_length=200, verbose_name='Nama')),
                ('nickname', models.CharField(blank=True, max_length=100, verbose_name='Nama panggilan')),
                ('sex', models.CharField(blank=True, choices=[('P', 'Perempuan'), ('L', 'Laki-laki'), ('', 'Belum diketahui')], max_length=1, verbose_name='Jenis kelamin')),
                ('birth_date', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('birth_precision', models.CharField(choices=[('day', 'Tanggal pasti'), ('year', 'Hanya tahun'), ('estimate', 'Perkiraan'), ('unknown', 'Belum diketahui')], default='day', max_length=10, verbose_name='Ketepatan tanggal lahir')),
                ('birth_place', models.CharField(blank=True, max_length=100, verbose_name='Tempat lahir')),
                ('nik', core.fields.EncryptedTextField(blank=True, default='', max_length=30, owner='pk', verbose_name='NIK')),
                ('nik_missing', models.CharField(blank=True, choices=[('no_documents', 'Tidak memiliki dokumen'), ('documents_lost', 'Dokumen hilang'), ('not_asked', 'Belum ditanyakan'), ('declines', 'Klien belum bersedia menyebutkan'), ('not_issued', 'Belum diterbitkan'), ('other', 'Alasan lain')], max_length=20, verbose_name='Alasan NIK kosong')),
                ('nik_missing_note', core.fields.EncryptedTextField(blank=True, max_length=200, owner='pk', verbose_name='Keterangan')),
                ('provisional_identity', models.BooleanField(default=False, verbose_name='Identitas sementara')),
                ('member_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='Jumlah anggota')),
                ('language', models.CharField(blank=True, max_length=100, verbose_name='Bahasa sehari-hari')),
                ('communication', core.fields.EncryptedTextField(blank=True, help_text='Misalnya juru bahasa isyarat, bicara pelan, dengan gambar.', max_length=200, owner='pk', verbose_name='Kebutuhan komunikasi')),
                ('ppks', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None, verbose_name='PPKS')),
                ('safety_warning', core.fields.EncryptedTextField(blank=True, max_length=1000, owner='pk', verbose_name='Peringatan keselamatan')),
                ('hamlet', models.CharField(blank=True, editable=False, max_length=100)),
                ('responsible_since', models.DateTimeField(blank=True, editable=False, null=True)),
                ('responsible_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('registered_at', models.DateTimeField()),
                ('restricted_since', models.DateTimeField(blank=True, null=True, verbose_name='Pemrosesan dibatasi sejak')),
                ('erased_at', models.DateTimeField(blank=True, null=True, verbose_name='Data dihapus')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ClientKey',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('owner_id', models.UUIDField(unique=True)),
                ('wrapped', models.CharField(blank=True, max_length=200)),
                ('made_at', models.DateTimeField()),
                ('destroyed_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ClientStatement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('text', core.fields.EncryptedTextField(max_length=5000, owner='client_id', verbose_name='Pernyataan klien')),
                ('at', models.DateTimeField()),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='DataRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='Nomor permintaan')),
                ('client_number', models.CharField(max_length=20, verbose_name='Nomor klien')),
                ('tz_name', models.CharField(max_length=40)),
                ('kind', models.CharField(choices=[('access', 'Salinan data'), ('correction', 'Perbaikan data'), ('restriction', 'Pembatasan pemrosesan'), ('withdrawal', 'Pencabutan persetujuan'), ('erasure', 'Penghapusan data')], max_length=12, verbose_name='Jenis permintaan')),
                ('asker', models.CharField(choices=[('client', 'Klien sendiri'), ('guardian', 'Orang tua/wali'), ('proxy', 'Kuasa klien')], max_length=10, verbose_name='Siapa yang meminta')),
                ('asker_name', core.fields.EncryptedTextField(blank=True, default='', max_length=200, owner='client_id', verbose_name='Nama pemohon')),
                ('suspect', models.BooleanField(default=False, verbose_name='Wali diduga pelaku')),
                ('identity_check', models.CharField(choices=[('card', 'Kartu identitas dicocokkan'), ('known', 'Dikenal langsung oleh pekerja'), ('questions', 'Pertanyaan yang hanya diketahui klien'), ('letter', 'Surat kuasa atau penetapan wali diperiksa')], max_length=10, verbose_name='Identitas diperiksa dengan')),
                ('asked', core.fields.EncryptedTextField(blank=True, default='', max_length=5000, owner='client_id', verbose_name='Yang diminta')),
                ('received_at', models.DateTimeField(verbose_name='Diterima')),
                ('due_at', models.DateTimeField(verbose_name='Batas waktu')),
                ('recorded_at', models.DateTimeField()),
                ('status', models.CharField(choices=[('open', 'Dikerjakan'), ('prepared', 'Menunggu pengesahan'), ('approved', 'Siap diserahkan'), ('answered', 'Dijawab'), ('refused', 'Ditolak'), ('taken_back', 'Ditarik pemohon')], default='open', max_length=10)),
                ('prepared_at', models.DateTimeField(blank=True, null=True)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('ground', models.CharField(blank=True, choices=[('endangers', 'Membahayakan keamanan atau kesehatan seseorang'), ('others_data', 'Membuka data pribadi orang lain'), ('legal_duty', 'Ada kewajiban hukum untuk menyimpan'), ('legal_process', 'Diperlukan untuk proses penegakan hukum'), ('identity', 'Identitas atau kewenangan pemohon tidak terbukti'), ('suspect', 'Wali diduga pelaku'), ('content_true', 'Data sudah benar menurut sumbernya')], max_length=15, verbose_name='Dasar penolakan')),
                ('reason', core.fields.EncryptedTextField(blank=True, default='', max_length=2000, verbose_name='Alasan')),
                ('outcome', core.fields.EncryptedTextField(blank=True, default='', max_length=5000, verbose_name='Yang dilakukan')),
                ('way', models.CharField(blank=True, choices=[('by_hand', 'Diserahkan langsung'), ('read_together', 'Dibaca bersama di kantor'), ('to_proxy', 'Diserahkan kepada kuasa atau wali')], max_length=15, verbose_name='Cara menyerahkan')),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['due_at', 'number'],
            },
        ),
        migrations.CreateModel(
            name='FamilyMemberEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('name', models.CharField(max_length=200, verbose_name='Nama')),
                ('relation', models.CharField(choices=[('head', 'Kepala keluarga'), ('spouse', 'Suami/istri'), ('child', 'Anak'), ('parent', 'Ayah/ibu'), ('sibling', 'Kakak/adik'), ('grandparent', 'Kakek/nenek'), ('grandchild', 'Cucu'), ('guardian', 'Wali'), ('other', 'Lainnya')], max_length=12, verbose_name='Hubungan')),
                ('sex', models.CharField(blank=True, choices=[('P', 'Perempuan'), ('L', 'Laki-laki'), ('', 'Belum diketahui')], max_length=1, verbose_name='Jenis kelamin')),
                ('birth_date', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('birth_precision', models.CharField(choices=[('day', 'Tanggal pasti'), ('year', 'Hanya tahun'), ('estimate', 'Perkiraan'), ('unknown', 'Belum diketahui')], default='unknown', max_length=10, verbose_name='Ketepatan tanggal lahir')),
                ('nik', core.fields.EncryptedTextField(blank=True, default='', max_length=30, owner='client_id', verbose_name='NIK')),
                ('in_household', models.BooleanField(default=True, verbose_name='Tinggal serumah')),
                ('is_guardian', models.BooleanField(default=False, verbose_name='Wali klien')),
                ('suspected', models.BooleanField(default=False, verbose_name='Diduga pelaku')),
                ('deceased', models.BooleanField(default=False, verbose_name='Sudah meninggal')),
                ('separated', models.BooleanField(default=False, verbose_name='Terpisah dari keluarga')),
                ('note', core.fields.EncryptedTextField(blank=True, max_length=500, owner='client_id', verbose_name='Keterangan')),
                ('created_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PhoneEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('number', core.fields.EncryptedTextField(max_length=40, owner='client_id', verbose_name='Nomor telepon')),
                ('owner', core.fields.EncryptedTextField(blank=True, max_length=100, owner='client_id', verbose_name='Milik')),
                ('whatsapp', models.BooleanField(default=False, verbose_name='Ada WhatsApp')),
                ('note', core.fields.EncryptedTextField(blank=True, max_length=200, owner='client_id', verbose_name='Catatan')),
                ('created_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SafeContactEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('phone_ok', models.BooleanField(default=True, verbose_name='Boleh ditelepon')),
                ('whatsapp_ok', models.BooleanField(default=True, verbose_name='Boleh lewat WhatsApp')),
                ('letter_ok', models.BooleanField(default=True, verbose_name='Boleh dikirimi surat')),
                ('visit_ok', models.BooleanField(default=True, verbose_name='Boleh didatangi')),
                ('hours', core.fields.EncryptedTextField(blank=True, max_length=200, owner='client_id', verbose_name='Jam yang aman')),
                ('who_answers', core.fields.EncryptedTextField(blank=True, max_length=200, owner='client_id', verbose_name='Siapa yang mengangkat')),
                ('note', core.fields.EncryptedTextField(blank=True, max_length=1000, owner='client_id', verbose_name='Yang perlu diperhatikan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='client',
            name='erased_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='Data dihapus'),
        ),
        migrations.AddField(
            model_name='client',
            name='responsible_since',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='client',
            name='responsible_until',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='client',
            name='restricted_since',
            field=models.DateTimeField(blank=True, null=True, verbose_name='Pemrosesan dibatasi sejak'),
        ),
        migrations.AddField(
            model_name='familymember',
            name='suspected',
            field=models.BooleanField(default=False, verbose_name='Diduga pelaku'),
        ),
        migrations.AlterField(
            model_name='address',
            name='text',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=500, owner='client_id', verbose_name='Alamat lengkap'),
        ),
        migrations.AlterField(
            model_name='client',
            name='communication',
            field=core.fields.EncryptedTextField(blank=True, help_text='Misalnya juru bahasa isyarat, bicara pelan, dengan gambar.', max_length=200, owner='pk', verbose_name='Kebutuhan komunikasi'),
        ),
        migrations.AlterField(
            model_name='client',
            name='nik',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=30, owner='pk', verbose_name='NIK'),
        ),
        migrations.AlterField(
            model_name='client',
            name='nik_missing_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='pk', verbose_name='Keterangan'),
        ),
        migrations.AlterField(
            model_name='client',
            name='safety_warning',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='pk', verbose_name='Peringatan keselamatan'),
        ),
        migrations.AlterField(
            model_name='differentperson',
            name='reason',
            field=core.fields.EncryptedTextField(max_length=500, owner='client_id', verbose_name='Alasan'),
        ),
        migrations.AlterField(
            model_name='duplicateinquiry',
            name='note',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='found_id', verbose_name='Catatan'),
        ),
        migrations.AlterField(
            model_name='familymember',
            name='nik',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=30, owner='client_id', verbose_name='NIK'),
        ),
        migrations.AlterField(
            model_name='familymember',
            name='note',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='client_id', verbose_name='Keterangan'),
        ),
        migrations.AlterField(
            model_name='identitychange',
            name='new',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=500, owner='client_id'),
        ),
        migrations.AlterField(
            model_name='identitychange',
            name='old',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=500, owner='client_id'),
        ),
        migrations.AlterField(
            model_name='identitychange',
            name='reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='client_id', verbose_name='Alasan'),
        ),
        migrations.AlterField(
            model_name='phone',
            name='note',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='client_id', verbose_name='Catatan'),
        ),
        migrations.AlterField(
            model_name='phone',
            name='number',
            field=core.fields.EncryptedTextField(max_length=40, owner='client_id', verbose_name='Nomor telepon'),
        ),
        migrations.AlterField(
            model_name='phone',
            name='owner',
            field=core.fields.EncryptedTextField(blank=True, max_length=100, owner='client_id', verbose_name='Milik'),
        ),
        migrations.AlterField(
            model_name='safecontact',
            name='hours',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='client_id', verbose_name='Jam yang aman'),
        ),
        migrations.AlterField(
            model_name='safecontact',
            name='note',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='client_id', verbose_name='Yang perlu diperhatikan'),
        ),
        migrations.AlterField(
            model_name='safecontact',
            name='who_answers',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='client_id', verbose_name='Siapa yang mengangkat'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='address',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_addressevent" ("client_id", "created_at", "ends_on", "hamlet", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "starts_on", "text") VALUES (NEW."client_id", NEW."created_at", NEW."ends_on", NEW."hamlet", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."region_id", NEW."starts_on", NEW."text"); RETURN NULL;', hash='2237a4478ab4bcec1182efa9d26dcee0c8b9f11d', operation='INSERT', pgid='pgtrigger_insert_insert_29a41', table='clients_address', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='address',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_addressevent" ("client_id", "created_at", "ends_on", "hamlet", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "starts_on", "text") VALUES (NEW."client_id", NEW."created_at", NEW."ends_on", NEW."hamlet", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."region_id", NEW."starts_on", NEW."text"); RETURN NULL;', hash='85ca75c2ea707a816f5db5423682e9789fa6503c', operation='UPDATE', pgid='pgtrigger_update_update_5a98c', table='clients_address', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='address',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_addressevent" ("client_id", "created_at", "ends_on", "hamlet", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "starts_on", "text") VALUES (OLD."client_id", OLD."created_at", OLD."ends_on", OLD."hamlet", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."region_id", OLD."starts_on", OLD."text"); RETURN NULL;', hash='d144f5e6c3d0ff24587752e5e04dc7af2176f29e', operation='DELETE', pgid='pgtrigger_delete_delete_20c11', table='clients_address', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='client',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_clientevent" ("birth_date", "birth_place", "birth_precision", "communication", "erased_at", "hamlet", "id", "kind", "language", "member_count", "name", "nickname", "nik", "nik_missing", "nik_missing_note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ppks", "provisional_identity", "registered_at", "registered_by_id", "responsible_id", "responsible_since", "responsible_until", "restricted_since", "safety_warning", "sex", "unit_id") VALUES (NEW."birth_date", NEW."birth_place", NEW."birth_precision", NEW."communication", NEW."erased_at", NEW."hamlet", NEW."id", NEW."kind", NEW."language", NEW."member_count", NEW."name", NEW."nickname", NEW."nik", NEW."nik_missing", NEW."nik_missing_note", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ppks", NEW."provisional_identity", NEW."registered_at", NEW."registered_by_id", NEW."responsible_id", NEW."responsible_since", NEW."responsible_until", NEW."restricted_since", NEW."safety_warning", NEW."sex", NEW."unit_id"); RETURN NULL;', hash='c582c3a3003333600b45b67fa082f87d818dd2a4', operation='INSERT', pgid='pgtrigger_insert_insert_a5391', table='clients_client', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='client',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."birth_place" IS DISTINCT FROM (NEW."birth_place") OR OLD."birth_precision" IS DISTINCT FROM (NEW."birth_precision") OR OLD."communication" IS DISTINCT FROM (NEW."communication") OR OLD."erased_at" IS DISTINCT FROM (NEW."erased_at") OR OLD."hamlet" IS DISTINCT FROM (NEW."hamlet") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."member_count" IS DISTINCT FROM (NEW."member_count") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."nickname" IS DISTINCT FROM (NEW."nickname") OR OLD."nik" IS DISTINCT FROM (NEW."nik") OR OLD."nik_missing" IS DISTINCT FROM (NEW."nik_missing") OR OLD."nik_missing_note" IS DISTINCT FROM (NEW."nik_missing_note") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."ppks" IS DISTINCT FROM (NEW."ppks") OR OLD."provisional_identity" IS DISTINCT FROM (NEW."provisional_identity") OR OLD."registered_at" IS DISTINCT FROM (NEW."registered_at") OR OLD."registered_by_id" IS DISTINCT FROM (NEW."registered_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."responsible_since" IS DISTINCT FROM (NEW."responsible_since") OR OLD."responsible_until" IS DISTINCT FROM (NEW."responsible_until") OR OLD."restricted_since" IS DISTINCT FROM (NEW."restricted_since") OR OLD."safety_warning" IS DISTINCT FROM (NEW."safety_warning") OR OLD."sex" IS DISTINCT FROM (NEW."sex") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))', func='INSERT INTO "clients_clientevent" ("birth_date", "birth_place", "birth_precision", "communication", "erased_at", "hamlet", "id", "kind", "language", "member_count", "name", "nickname", "nik", "nik_missing", "nik_missing_note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ppks", "provisional_identity", "registered_at", "registered_by_id", "responsible_id", "responsible_since", "responsible_until", "restricted_since", "safety_warning", "sex", "unit_id") VALUES (NEW."birth_date", NEW."birth_place", NEW."birth_precision", NEW."communication", NEW."erased_at", NEW."hamlet", NEW."id", NEW."kind", NEW."language", NEW."member_count", NEW."name", NEW."nickname", NEW."nik", NEW."nik_missing", NEW."nik_missing_note", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ppks", NEW."provisional_identity", NEW."registered_at", NEW."registered_by_id", NEW."responsible_id", NEW."responsible_since", NEW."responsible_until", NEW."restricted_since", NEW."safety_warning", NEW."sex", NEW."unit_id"); RETURN NULL;', hash='e9f0f6788841223d9581e0e27aca40d11c9a3cc8', operation='UPDATE', pgid='pgtrigger_update_update_757e7', table='clients_client', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='client',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_clientevent" ("birth_date", "birth_place", "birth_precision", "communication", "erased_at", "hamlet", "id", "kind", "language", "member_count", "name", "nickname", "nik", "nik_missing", "nik_missing_note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ppks", "provisional_identity", "registered_at", "registered_by_id", "responsible_id", "responsible_since", "responsible_until", "restricted_since", "safety_warning", "sex", "unit_id") VALUES (OLD."birth_date", OLD."birth_place", OLD."birth_precision", OLD."communication", OLD."erased_at", OLD."hamlet", OLD."id", OLD."kind", OLD."language", OLD."member_count", OLD."name", OLD."nickname", OLD."nik", OLD."nik_missing", OLD."nik_missing_note", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ppks", OLD."provisional_identity", OLD."registered_at", OLD."registered_by_id", OLD."responsible_id", OLD."responsible_since", OLD."responsible_until", OLD."restricted_since", OLD."safety_warning", OLD."sex", OLD."unit_id"); RETURN NULL;', hash='75292b32a0a8d0cfc0202e2af0c67697f58725e9', operation='DELETE', pgid='pgtrigger_delete_delete_f8895', table='clients_client', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familymember',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_familymemberevent" ("birth_date", "birth_precision", "client_id", "created_at", "deceased", "ended_at", "id", "in_household", "is_guardian", "name", "nik", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "separated", "sex", "suspected") VALUES (NEW."birth_date", NEW."birth_precision", NEW."client_id", NEW."created_at", NEW."deceased", NEW."ended_at", NEW."id", NEW."in_household", NEW."is_guardian", NEW."name", NEW."nik", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."relation", NEW."separated", NEW."sex", NEW."suspected"); RETURN NULL;', hash='b01d3c692c6f8f79549328b955563b2aadeabdd9', operation='INSERT', pgid='pgtrigger_insert_insert_d118c', table='clients_familymember', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familymember',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."birth_precision" IS DISTINCT FROM (NEW."birth_precision") OR OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deceased" IS DISTINCT FROM (NEW."deceased") OR OLD."ended_at" IS DISTINCT FROM (NEW."ended_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."in_household" IS DISTINCT FROM (NEW."in_household") OR OLD."is_guardian" IS DISTINCT FROM (NEW."is_guardian") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."nik" IS DISTINCT FROM (NEW."nik") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."relation" IS DISTINCT FROM (NEW."relation") OR OLD."separated" IS DISTINCT FROM (NEW."separated") OR OLD."sex" IS DISTINCT FROM (NEW."sex") OR OLD."suspected" IS DISTINCT FROM (NEW."suspected"))', func='INSERT INTO "clients_familymemberevent" ("birth_date", "birth_precision", "client_id", "created_at", "deceased", "ended_at", "id", "in_household", "is_guardian", "name", "nik", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "separated", "sex", "suspected") VALUES (NEW."birth_date", NEW."birth_precision", NEW."client_id", NEW."created_at", NEW."deceased", NEW."ended_at", NEW."id", NEW."in_household", NEW."is_guardian", NEW."name", NEW."nik", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."relation", NEW."separated", NEW."sex", NEW."suspected"); RETURN NULL;', hash='044b81d2df492e0e365202047c3036674a848650', operation='UPDATE', pgid='pgtrigger_update_update_8b877', table='clients_familymember', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='familymember',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_familymemberevent" ("birth_date", "birth_precision", "client_id", "created_at", "deceased", "ended_at", "id", "in_household", "is_guardian", "name", "nik", "note", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "separated", "sex", "suspected") VALUES (OLD."birth_date", OLD."birth_precision", OLD."client_id", OLD."created_at", OLD."deceased", OLD."ended_at", OLD."id", OLD."in_household", OLD."is_guardian", OLD."name", OLD."nik", OLD."note", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."relation", OLD."separated", OLD."sex", OLD."suspected"); RETURN NULL;', hash='d8c869faed49d7a2fe8ff6e0c80b96cfd97a06ee', operation='DELETE', pgid='pgtrigger_delete_delete_ed239', table='clients_familymember', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='phone',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_phoneevent" ("client_id", "created_at", "ended_at", "id", "note", "number", "owner", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "whatsapp") VALUES (NEW."client_id", NEW."created_at", NEW."ended_at", NEW."id", NEW."note", NEW."number", NEW."owner", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."whatsapp"); RETURN NULL;', hash='64f51cebd700feaaf64ec8cfc0da5256d59a27b0', operation='INSERT', pgid='pgtrigger_insert_insert_a535c', table='clients_phone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='phone',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clients_phoneevent" ("client_id", "created_at", "ended_at", "id", "note", "number", "owner", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "whatsapp") VALUES (NEW."client_id", NEW."created_at", NEW."ended_at", NEW."id", NEW."note", NEW."number", NEW."owner", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."whatsapp"); RETURN NULL;', hash='22806a4829ac51a298c25e2ec84abcc46c6f7111', operation='UPDATE', pgid='pgtrigger_update_update_46de1', table='clients_phone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='phone',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_phoneevent" ("client_id", "created_at", "ended_at", "id", "note", "number", "owner", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "whatsapp") VALUES (OLD."client_id", OLD."created_at", OLD."ended_at", OLD."id", OLD."note", OLD."number", OLD."owner", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."whatsapp"); RETURN NULL;', hash='5109e7fc6ab96cf2462774a273bfba582c8db56e', operation='DELETE', pgid='pgtrigger_delete_delete_ff01e', table='clients_phone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safecontact',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_safecontactevent" ("client_id", "hours", "letter_ok", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone_ok", "visit_ok", "whatsapp_ok", "who_answers") VALUES (NEW."client_id", NEW."hours", NEW."letter_ok", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."client_id", NEW."phone_ok", NEW."visit_ok", NEW."whatsapp_ok", NEW."who_answers"); RETURN NULL;', hash='3e4806052a27b83a63d23c8f8d4d34225057accc', operation='INSERT', pgid='pgtrigger_insert_insert_10129', table='clients_safecontact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safecontact',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."hours" IS DISTINCT FROM (NEW."hours") OR OLD."letter_ok" IS DISTINCT FROM (NEW."letter_ok") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."phone_ok" IS DISTINCT FROM (NEW."phone_ok") OR OLD."visit_ok" IS DISTINCT FROM (NEW."visit_ok") OR OLD."whatsapp_ok" IS DISTINCT FROM (NEW."whatsapp_ok") OR OLD."who_answers" IS DISTINCT FROM (NEW."who_answers"))', func='INSERT INTO "clients_safecontactevent" ("client_id", "hours", "letter_ok", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone_ok", "visit_ok", "whatsapp_ok", "who_answers") VALUES (NEW."client_id", NEW."hours", NEW."letter_ok", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."client_id", NEW."phone_ok", NEW."visit_ok", NEW."whatsapp_ok", NEW."who_answers"); RETURN NULL;', hash='92c208f8b8afad70710e0c18d8e78d61d2cc4b50', operation='UPDATE', pgid='pgtrigger_update_update_b835a', table='clients_safecontact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safecontact',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clients_safecontactevent" ("client_id", "hours", "letter_ok", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone_ok", "visit_ok", "whatsapp_ok", "who_answers") VALUES (OLD."client_id", OLD."hours", OLD."letter_ok", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."client_id", OLD."phone_ok", OLD."visit_ok", OLD."whatsapp_ok", OLD."who_answers"); RETURN NULL;', hash='4d7f2917eb745426e72ea96d2b9eaa6d77c8cb6f', operation='DELETE', pgid='pgtrigger_delete_delete_35f48', table='clients_safecontact', when='AFTER')),
        ),
        migrations.AddField(
            model_name='addressevent',
            name='client',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client'),
        ),
        migrations.AddField(
            model_name='addressevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='clients.address'),
        ),
        migrations.AddField(
            model_name='addressevent',
            name='region',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.region', verbose_name='Desa/kelurahan'),
        ),
        migrations.AddField(
            model_name='clientevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='clients.client'),
        ),
        migrations.AddField(
            model_name='clientevent',
            name='registered_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='clientevent',
            name='responsible',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='clientevent',
            name='unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agency.unit'),
        ),
        migrations.AddField(
            model_name='clientkey',
            name='client',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='keys', to='clients.client'),
        ),
        migrations.AddField(
            model_name='clientstatement',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='clientstatement',
            name='client',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_statements', to='clients.client'),
        ),
        migrations.CreateModel(
            name='DataExtract',
            fields=[
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='extract', serialize=False, to='clients.datarequest')),
                ('content', core.fields.EncryptedTextField(max_length=5000000, owner='request__client_id')),
                ('hidden_keys', models.JSONField(default=list)),
                ('shown_keys', models.JSONField(default=list)),
                ('hidden_count', models.PositiveIntegerField(default=0)),
                ('made_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='ErasureReceipt',
            fields=[
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='receipt', serialize=False, to='clients.datarequest')),
                ('client_number', models.CharField(max_length=20)),
                ('erased_at', models.DateTimeField()),
                ('erased', models.JSONField(default=dict)),
                ('key_destroyed', models.BooleanField(default=False)),
            ],
        ),
        migrations.AddField(
            model_name='datarequest',
            name='client',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='data_requests', to='clients.client'),
        ),
        migrations.AddField(
            model_name='datarequest',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='datarequest',
            name='finished_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='datarequest',
            name='member',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clients.familymember'),
        ),
        migrations.AddField(
            model_name='datarequest',
            name='prepared_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='datarequest',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='clientstatement',
            name='request',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='clients.datarequest'),
        ),
        migrations.AddField(
            model_name='familymemberevent',
            name='client',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client'),
        ),
        migrations.AddField(
            model_name='familymemberevent',
            name='person',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client'),
        ),
        migrations.AddField(
            model_name='familymemberevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='clients.familymember'),
        ),
        migrations.AddField(
            model_name='phoneevent',
            name='client',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client'),
        ),
        migrations.AddField(
            model_name='phoneevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='clients.phone'),
        ),
        migrations.AddField(
            model_name='safecontactevent',
            name='client',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='clients.client'),
        ),
        migrations.AddField(
            model_name='safecontactevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='clients.safecontact'),
        ),
        migrations.AddIndex(
            model_name='addressevent',
            index=models.Index(fields=['turn'], name='clients_add_turn_02bf81_idx'),
        ),
        migrations.AddIndex(
            model_name='clientevent',
            index=models.Index(fields=['turn'], name='clients_cli_turn_8d666a_idx'),
        ),
        migrations.AddConstraint(
            model_name='clientkey',
            constraint=models.CheckConstraint(condition=models.Q(('destroyed_at__isnull', True), ('wrapped', ''), _connector='XOR'), name='client_key_destroyed_is_empty'),
        ),
        migrations.AddField(
            model_name='erasurereceipt',
            name='asked_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='erasurereceipt',
            name='erased_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='datarequest',
            index=models.Index(fields=['status', 'due_at'], name='clients_dat_status_4cd877_idx'),
        ),
        migrations.AddConstraint(
            model_name='datarequest',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['open', 'prepared', 'approved'])), fields=('client', 'kind'), name='request_one_waiting_per_kind'),
        ),
        migrations.AddConstraint(
            model_name='datarequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'refused'), _negated=True), models.Q(('ground', ''), _negated=True), _connector='OR'), name='request_refused_on_a_ground'),
        ),
        migrations.AddConstraint(
            model_name='datarequest',
            constraint=models.CheckConstraint(condition=models.Q(('due_at__gt', models.F('received_at'))), name='request_due_after_receipt'),
        ),
        migrations.AddIndex(
            model_name='familymemberevent',
            index=models.Index(fields=['turn'], name='clients_fam_turn_f6d4f4_idx'),
        ),
        migrations.AddIndex(
            model_name='phoneevent',
            index=models.Index(fields=['turn'], name='clients_pho_turn_6f55ab_idx'),
        ),
        migrations.AddIndex(
            model_name='safecontactevent',
            index=models.Index(fields=['turn'], name='clients_saf_turn_fe993a_idx'),
        ),
    ]
