import core.fields
import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Case',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='Nomor kasus')),
                ('stage', models.CharField(choices=[('intake', 'Pendekatan awal'), ('consent', 'Persetujuan dan kontrak'), ('assessment', 'Asesmen'), ('resource_mapping', 'Pemetaan sumber daya'), ('planning', 'Rencana intervensi'), ('intervention', 'Pelaksanaan'), ('monev', 'Monev'), ('evaluation', 'Menuju evaluasi'), ('closed', 'Ditutup saat pendekatan awal')], max_length=20, verbose_name='Tahap')),
                ('stage_since', models.DateTimeField()),
                ('source', models.CharField(choices=[('self', 'Datang sendiri'), ('family', 'Keluarga'), ('citizen', 'Warga/tetangga'), ('police', 'Kepolisian'), ('school', 'Sekolah'), ('health', 'Puskesmas/rumah sakit'), ('tksk', 'TKSK/PSM/relawan'), ('partner', 'Lembaga mitra'), ('outreach', 'Penjangkauan'), ('other', 'Lainnya')], max_length=12, verbose_name='Asal laporan')),
                ('source_note', models.CharField(blank=True, max_length=500, verbose_name='Keterangan asal laporan')),
                ('presenting_problem', models.TextField(help_text='Tulis dengan kata-kata klien sendiri.', max_length=5000, verbose_name='Masalah menurut klien')),
                ('ppks', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None)),
                ('ppks_edition', models.CharField(default='Permensos 8/2012', max_length=40)),
                ('flags', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=30), blank=True, default=list, size=None)),
                ('risk', models.CharField(choices=[('high', 'Tinggi'), ('medium', 'Sedang'), ('low', 'Rendah')], max_length=10, verbose_name='Tingkat risiko')),
                ('urgency', models.CharField(choices=[('high', 'Tinggi'), ('medium', 'Sedang'), ('low', 'Rendah')], max_length=10, verbose_name='Kegentingan')),
                ('risk_since', models.DateTimeField()),
                ('opened_at', models.DateTimeField(verbose_name='Dibuka')),
                ('response_due_at', models.DateTimeField(verbose_name='Batas respons')),
                ('responded_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closing', models.CharField(blank=True, choices=[('not_pursued', 'Tidak lanjut'), ('out_of_mandate', 'Di luar mandat, dirujuk'), ('duplicate', 'Ganda')], max_length=20)),
                ('closing_reason', models.TextField(blank=True, max_length=2000, verbose_name='Alasan')),
                ('closing_referred_to', models.CharField(blank=True, max_length=200, verbose_name='Dirujuk ke')),
                ('last_event_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-last_event_at'],
                'permissions': [('decide_case', 'May decide on this case as supervisor')],
            },
        ),
        migrations.CreateModel(
            name='CaseGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('right', models.CharField(max_length=10)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ClientAnswer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('who', models.CharField(choices=[('client', 'Klien'), ('guardian', 'Orang tua/wali'), ('child', 'Anak'), ('member', 'Anggota keluarga')], max_length=10, verbose_name='Siapa')),
                ('name', models.CharField(blank=True, max_length=200, verbose_name='Nama')),
                ('answer', models.CharField(choices=[('agrees', 'Setuju'), ('refuses', 'Menolak'), ('not_asked', 'Belum ditanya')], max_length=10, verbose_name='Jawaban')),
                ('not_asked_reason', models.CharField(blank=True, choices=[('too_young', 'Belum cukup usia untuk ditanya'), ('unable', 'Tidak mampu menjawab'), ('dangerous', 'Berbahaya bila ditanyakan sekarang')], max_length=12, verbose_name='Mengapa belum ditanya')),
                ('way', models.CharField(blank=True, choices=[('signature', 'Tanda tangan'), ('thumb', 'Cap jempol'), ('oral', 'Lisan')], max_length=10, verbose_name='Cara')),
                ('note', models.CharField(blank=True, max_length=1000, verbose_name='Kata-katanya')),
                ('content_hash', models.CharField(max_length=64)),
                ('at', models.DateTimeField(verbose_name='Waktu')),
                ('recorded_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['recorded_at'],
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(choices=[('service', 'Asesmen dan pendampingan'), ('photo', 'Foto untuk berkas'), ('home_visit', 'Kunjungan rumah'), ('contact_resource', 'Menghubungi sumber daya'), ('referral', 'Rujukan'), ('disclosure', 'Pembukaan informasi'), ('publicity', 'Publikasi'), ('research', 'Penelitian')], max_length=20, verbose_name='Tujuan')),
                ('recipient', models.CharField(blank=True, max_length=200, verbose_name='Kepada siapa')),
                ('answer', models.CharField(choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10, verbose_name='Jawaban')),
                ('child_answer', models.CharField(blank=True, choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10, verbose_name='Jawaban anak')),
                ('given_at', models.DateTimeField()),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_note', models.CharField(blank=True, max_length=500, verbose_name='Alasan dicabut')),
            ],
            options={
                'ordering': ['given_at'],
            },
        ),
        migrations.CreateModel(
            name='ConsentTalk',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('held_at', models.DateTimeField(verbose_name='Waktu')),
                ('recorded_at', models.DateTimeField()),
                ('language', models.CharField(default='Indonesia', max_length=100, verbose_name='Bahasa')),
                ('script_version', models.CharField(blank=True, max_length=20)),
                ('told', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), default=list, size=None)),
                ('scope', models.TextField(blank=True, max_length=2000, verbose_name='Lingkup pelayanan')),
                ('fee', models.CharField(choices=[('free', 'Tidak dipungut biaya'), ('agreed', 'Ada biaya, sudah dijelaskan')], default='free', max_length=10, verbose_name='Biaya')),
                ('fee_note', models.CharField(blank=True, max_length=500, verbose_name='Keterangan biaya')),
                ('consenter', models.CharField(choices=[('client', 'Klien sendiri'), ('supported', 'Klien dengan dukungan'), ('guardian', 'Orang tua/wali'), ('legal_notice', 'Pemberitahuan berdasar hukum'), ('not_yet_possible', 'Belum dapat diminta')], max_length=20, verbose_name='Siapa yang menyetujui')),
                ('consenter_name', models.CharField(blank=True, max_length=200, verbose_name='Nama yang menyetujui')),
                ('consenter_relation', models.CharField(blank=True, max_length=100, verbose_name='Hubungan dengan klien')),
                ('legal_basis', models.CharField(blank=True, max_length=300, verbose_name='Dasar hukum')),
                ('support', models.CharField(blank=True, max_length=300, verbose_name='Dukungan yang diberikan')),
                ('way', models.CharField(blank=True, choices=[('signature', 'Tanda tangan'), ('thumb', 'Cap jempol'), ('oral_witness', 'Lisan dengan saksi'), ('oral', 'Lisan tanpa saksi')], max_length=20, verbose_name='Cara menyetujui')),
                ('witness', models.CharField(blank=True, max_length=200, verbose_name='Saksi')),
                ('oral_reason', models.CharField(blank=True, max_length=500, verbose_name='Alasan lisan tanpa saksi')),
                ('assent', models.CharField(blank=True, choices=[('agrees', 'Bersedia'), ('refuses', 'Tidak bersedia'), ('not_asked', 'Belum ditanya')], max_length=10, verbose_name='Kesediaan anak')),
                ('assent_note', models.CharField(blank=True, max_length=500, verbose_name='Kata-kata anak')),
                ('not_yet_ground', models.CharField(blank=True, choices=[('unconscious', 'Tidak sadar'), ('infant', 'Bayi/anak tanpa wali'), ('guardian_suspected', 'Wali diduga pelaku'), ('other', 'Lainnya')], max_length=20, verbose_name='Alasan belum dapat diminta')),
                ('second_person', models.CharField(blank=True, max_length=200, verbose_name='Orang kedua yang tahu')),
                ('ask_again_on', models.DateField(blank=True, null=True, verbose_name='Ditanyakan lagi')),
                ('note', models.TextField(blank=True, max_length=1000, verbose_name='Catatan')),
                ('photo', models.ImageField(blank=True, upload_to='consents/')),
            ],
            options={
                'ordering': ['-held_at'],
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('home', 'Kunjungan rumah'), ('institution', 'Sekolah/lembaga'), ('office', 'Di kantor'), ('phone', 'Telepon'), ('whatsapp', 'WhatsApp'), ('outreach', 'Penjangkauan'), ('group', 'Kelompok')], max_length=12, verbose_name='Jenis kontak')),
                ('happened_at', models.DateTimeField(verbose_name='Waktu kunjungan')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='Selesai')),
                ('recorded_at', models.DateTimeField()),
                ('met', models.BooleanField(default=True, verbose_name='Bertemu?')),
                ('not_met_reason', models.CharField(blank=True, choices=[('not_home', 'Tidak ada di rumah'), ('moved', 'Pindah'), ('refused', 'Menolak ditemui'), ('unsafe', 'Tidak aman'), ('unreachable', 'Tempat tidak dapat dicapai'), ('other', 'Lainnya')], max_length=12, verbose_name='Mengapa tidak bertemu')),
                ('met_who', models.CharField(blank=True, max_length=300, verbose_name='Siapa yang ditemui')),
                ('seen_heard', models.TextField(blank=True, max_length=10000, verbose_name='Yang dilihat dan didengar')),
                ('interpretation', models.TextField(blank=True, max_length=5000, verbose_name='Penafsiran')),
                ('risk', models.CharField(choices=[('high', 'Tinggi'), ('medium', 'Sedang'), ('low', 'Rendah')], max_length=10, verbose_name='Tingkat risiko')),
                ('agreed', models.TextField(blank=True, max_length=5000, verbose_name='Yang disepakati')),
                ('next_step', models.TextField(blank=True, max_length=2000, verbose_name='Langkah berikut')),
                ('next_visit_on', models.DateField(blank=True, null=True, verbose_name='Kunjungan berikut')),
                ('purpose', models.CharField(blank=True, max_length=500, verbose_name='Tujuan kunjungan')),
                ('place', models.CharField(blank=True, max_length=300, verbose_name='Tempat')),
                ('companions', models.CharField(blank=True, max_length=300, verbose_name='Yang mendampingi')),
                ('household_consent', models.CharField(blank=True, max_length=200, verbose_name='Izin penghuni rumah')),
                ('house', models.TextField(blank=True, max_length=5000, verbose_name='Keadaan rumah dan lingkungan')),
                ('child_alone', models.CharField(blank=True, choices=[('yes', 'Ya'), ('no', 'Tidak'), ('', 'Tidak ada anak')], max_length=5, verbose_name='Anak ditemui sendiri?')),
                ('child_alone_note', models.CharField(blank=True, max_length=500, verbose_name='Keterangan')),
                ('worker_risk', models.TextField(blank=True, max_length=1000, verbose_name='Risiko bagi pekerja')),
                ('education_given', models.TextField(blank=True, max_length=2000, verbose_name='Edukasi/motivasi')),
                ('submission_id', models.UUIDField(blank=True, null=True, unique=True)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-happened_at', '-recorded_at'],
            },
        ),
        migrations.CreateModel(
            name='ContactAddendum',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('text', models.TextField(max_length=5000, verbose_name='Tambahan')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='ContactPhoto',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('file', models.FileField(upload_to='contacts/')),
                ('caption', models.CharField(blank=True, max_length=200, verbose_name='Keterangan foto')),
                ('allowed_by', models.CharField(max_length=200, verbose_name='Siapa yang mengizinkan')),
                ('added_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['added_at'],
            },
        ),
        migrations.CreateModel(
            name='ContactVersion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('content', models.JSONField()),
                ('replaced_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='Emergency',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('assessment', 'Asesmen darurat'), ('help', 'Pertolongan segera')], max_length=12, verbose_name='Yang dilakukan')),
                ('reason', models.TextField(max_length=2000, verbose_name='Alasan darurat')),
                ('started_at', models.DateTimeField()),
                ('consent_due_at', models.DateTimeField()),
                ('cleared_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-started_at'],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('domain', models.CharField(choices=[('identity', 'Identitas dan sumber rujukan'), ('presenting_problem', 'Masalah dan riwayatnya'), ('biological', 'Fisik dan kesehatan'), ('psychological', 'Emosi, pikiran, perilaku'), ('social_family', 'Keluarga dan pengasuhan'), ('social_environment', 'Tetangga, sekolah, pekerjaan'), ('economic', 'Penghidupan dan kebutuhan dasar'), ('education_skill', 'Pendidikan dan keterampilan'), ('cultural', 'Budaya'), ('spiritual', 'Keyakinan dan dukungannya'), ('legal', 'Status hukum dan dokumen'), ('risk_safety', 'Risiko dan keselamatan'), ('strength_resource', 'Kekuatan dan sumber')], max_length=20, verbose_name='Bidang')),
                ('fact', models.TextField(max_length=5000, verbose_name='Fakta: yang dilihat, didengar, dibaca')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='Sumber')),
                ('method', models.CharField(choices=[('observation', 'Observasi'), ('interview', 'Wawancara'), ('document', 'Dokumen')], max_length=12, verbose_name='Cara')),
                ('found_on', models.DateField(verbose_name='Tanggal')),
                ('reading', models.TextField(blank=True, max_length=5000, verbose_name='Penafsiran pekerja sosial')),
                ('created_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['created_at'],
            },
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('lineage', models.UUIDField(db_index=True, default=uuid.uuid4)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('title', models.CharField(max_length=300, verbose_name='Tujuan')),
                ('indicator', models.CharField(blank=True, max_length=500, verbose_name='Indikator')),
                ('weight', models.PositiveSmallIntegerField(default=1, verbose_name='Bobot')),
                ('baseline', models.TextField(blank=True, max_length=1000, verbose_name='Keadaan awal')),
                ('baseline_level', models.SmallIntegerField(blank=True, null=True, verbose_name='Tingkat awal')),
                ('level_minus2', models.TextField(blank=True, max_length=1000, verbose_name='−2 jauh di bawah harapan')),
                ('level_minus1', models.TextField(blank=True, max_length=1000, verbose_name='−1 di bawah harapan')),
                ('level_0', models.TextField(blank=True, max_length=1000, verbose_name='0 hasil yang diharapkan')),
                ('level_plus1', models.TextField(blank=True, max_length=1000, verbose_name='+1 di atas harapan')),
                ('level_plus2', models.TextField(blank=True, max_length=1000, verbose_name='+2 jauh di atas harapan')),
                ('later_levels', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=6), blank=True, default=list, size=None)),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='MonevAddendum',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('text', models.TextField(max_length=5000, verbose_name='Tambahan')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='MonevDue',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('nominal_on', models.DateField()),
                ('due_on', models.DateField(verbose_name='Jatuh tempo')),
                ('status', models.CharField(choices=[('pending', 'Akan datang'), ('done', 'Sudah dicatat'), ('cancelled', 'Dibatalkan')], default='pending', max_length=10)),
            ],
            options={
                'ordering': ['due_on'],
            },
        ),
        migrations.CreateModel(
            name='MonevFinding',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('finding', models.TextField(max_length=3000, verbose_name='Temuan')),
                ('level', models.SmallIntegerField(verbose_name='Tingkat GAS')),
            ],
            options={
                'ordering': ['goal__position'],
            },
        ),
        migrations.CreateModel(
            name='MonevRecord',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('held_on', models.DateField(verbose_name='Tanggal monev')),
                ('recorded_at', models.DateTimeField()),
                ('observation', models.TextField(blank=True, max_length=5000, verbose_name='Observasi')),
                ('interview', models.TextField(blank=True, max_length=5000, verbose_name='Wawancara')),
                ('data_collection', models.TextField(blank=True, max_length=5000, verbose_name='Pengumpulan data')),
                ('data_source', models.CharField(blank=True, max_length=300, verbose_name='Sumber data')),
                ('effective', models.CharField(choices=[('yes', 'Ya'), ('partly', 'Sebagian'), ('no', 'Tidak')], max_length=10, verbose_name='Efektif?')),
                ('decision', models.CharField(choices=[('continue', 'Lanjutkan'), ('alter_strategy', 'Ubah strategi'), ('terminate', 'Akhiri (menuju evaluasi)')], max_length=15, verbose_name='Keputusan')),
                ('decision_reason', models.TextField(blank=True, max_length=2000, verbose_name='Alasan keputusan')),
                ('t_score', models.DecimalField(decimal_places=2, max_digits=5, null=True)),
                ('next_on', models.DateField(blank=True, null=True, verbose_name='Monev berikut')),
                ('submission_id', models.UUIDField(blank=True, null=True, unique=True)),
            ],
            options={
                'ordering': ['-held_on', '-recorded_at'],
            },
        ),
        migrations.CreateModel(
            name='MonevSchedule',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('every', models.PositiveSmallIntegerField(verbose_name='Setiap')),
                ('unit', models.CharField(choices=[('days', 'hari'), ('weeks', 'minggu'), ('months', 'bulan')], max_length=10, verbose_name='Satuan')),
                ('starts_on', models.DateField(verbose_name='Monev pertama')),
                ('set_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-set_at'],
            },
        ),
        migrations.CreateModel(
            name='PlanStep',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('lineage', models.UUIDField(db_index=True, default=uuid.uuid4)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('title', models.CharField(max_length=300, verbose_name='Langkah')),
                ('who', models.CharField(max_length=200, verbose_name='Siapa')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='Kapan')),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='PlanVersion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('status', models.CharField(choices=[('draft', 'Draf'), ('submitted', 'Menunggu pengesahan'), ('returned', 'Dikembalikan'), ('approved', 'Disahkan'), ('superseded', 'Digantikan versi baru'), ('shelved', 'Tidak dilanjutkan')], default='draft', max_length=12)),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='Mengapa versi ini dibuat')),
                ('strategy', models.TextField(blank=True, max_length=5000, verbose_name='Strategi')),
                ('risk_plan', models.TextField(blank=True, max_length=5000, verbose_name='Risiko dan cara menjaganya')),
                ('cost', models.TextField(blank=True, max_length=2000, verbose_name='Biaya dan sumbernya')),
                ('review_on', models.DateField(blank=True, null=True, verbose_name='Ditinjau pada')),
                ('created_at', models.DateTimeField()),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('content_hash', models.CharField(blank=True, max_length=64)),
                ('despite_refusal', models.TextField(blank=True, max_length=2000, verbose_name='Mengapa tetap diperlukan meskipun anak menolak')),
                ('approved_at', models.DateTimeField(blank=True, null=True)),
                ('shelved_at', models.DateTimeField(blank=True, null=True)),
                ('shelved_reason', models.CharField(blank=True, max_length=500, verbose_name='Mengapa tidak dilanjutkan')),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-number'],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='Nomor laporan')),
                ('received_at', models.DateTimeField(verbose_name='Diterima')),
                ('recorded_at', models.DateTimeField()),
                ('source', models.CharField(choices=[('self', 'Datang sendiri'), ('family', 'Keluarga'), ('citizen', 'Warga/tetangga'), ('police', 'Kepolisian'), ('school', 'Sekolah'), ('health', 'Puskesmas/rumah sakit'), ('tksk', 'TKSK/PSM/relawan'), ('partner', 'Lembaga mitra'), ('outreach', 'Penjangkauan'), ('other', 'Lainnya')], max_length=12, verbose_name='Asal laporan')),
                ('reporter_name', models.CharField(blank=True, max_length=200, verbose_name='Nama pelapor')),
                ('reporter_phone', core.fields.EncryptedTextField(blank=True, default='', max_length=40, verbose_name='Telepon pelapor')),
                ('about', models.CharField(max_length=300, verbose_name='Tentang siapa')),
                ('place', models.CharField(blank=True, max_length=300, verbose_name='Tempat')),
                ('told', models.TextField(max_length=5000, verbose_name='Yang dilaporkan')),
                ('risk', models.CharField(choices=[('high', 'Tinggi'), ('medium', 'Sedang'), ('low', 'Rendah')], max_length=10, verbose_name='Tingkat risiko')),
                ('response_due_at', models.DateTimeField(verbose_name='Batas respons')),
                ('status', models.CharField(choices=[('open', 'Terbuka'), ('accepted', 'Menjadi kasus'), ('closed', 'Ditutup')], default='open', max_length=10)),
                ('closing', models.CharField(blank=True, choices=[('not_pursued', 'Tidak lanjut'), ('out_of_mandate', 'Di luar mandat, dirujuk'), ('duplicate', 'Ganda')], max_length=20, verbose_name='Cara ditutup')),
                ('closing_reason', models.TextField(blank=True, max_length=2000, verbose_name='Alasan')),
                ('closing_referred_to', models.CharField(blank=True, max_length=200, verbose_name='Dirujuk ke')),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-received_at'],
                'permissions': [('decide_report', 'May decide on this report')],
            },
        ),
        migrations.CreateModel(
            name='ReportGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('right', models.CharField(max_length=10)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Resource',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200, verbose_name='Nama')),
                ('kind', models.CharField(choices=[('informal', 'Informal'), ('formal', 'Formal'), ('community', 'Kemasyarakatan')], max_length=10, verbose_name='Jenis')),
                ('place', models.CharField(choices=[('inside', 'Di dalam diri/keluarga'), ('around', 'Di sekitar')], max_length=10, verbose_name='Letak')),
                ('offer', models.CharField(choices=[('knowledge', 'Pengetahuan'), ('skill', 'Keterampilan'), ('network', 'Jaringan sosial'), ('emotional', 'Dukungan emosional'), ('material', 'Bantuan nyata')], max_length=10, verbose_name='Yang dapat diberikan')),
                ('offer_note', models.TextField(blank=True, max_length=2000, verbose_name='Keterangan')),
                ('tie', models.CharField(blank=True, choices=[('strong', 'Kuat'), ('weak', 'Lemah'), ('tense', 'Tegang'), ('broken', 'Terputus')], max_length=10, verbose_name='Hubungan dengan klien')),
                ('contact', core.fields.EncryptedTextField(blank=True, default='', max_length=300, verbose_name='Cara menghubungi')),
                ('contact_answer', models.CharField(choices=[('not_asked', 'Belum ditanya'), ('agrees', 'Setuju dihubungi'), ('refuses', 'Tidak setuju dihubungi')], default='not_asked', max_length=10, verbose_name='Klien setuju sumber ini dihubungi?')),
                ('contact_limit', models.CharField(blank=True, max_length=300, verbose_name='Batas yang diminta klien')),
                ('created_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['place', 'kind', 'name'],
            },
        ),
        migrations.CreateModel(
            name='ServiceAddendum',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('text', models.TextField(max_length=5000, verbose_name='Tambahan')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='ServiceRecord',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('accompaniment', 'Pendampingan'), ('counselling', 'Konseling'), ('aid', 'Bantuan'), ('advocacy', 'Advokasi sosial'), ('mediation', 'Mediasi'), ('group', 'Kelompok dukungan'), ('training', 'Pelatihan'), ('other', 'Lainnya')], max_length=15, verbose_name='Jenis pelayanan')),
                ('immediate', models.BooleanField(default=False, verbose_name='Layanan segera')),
                ('immediate_reason', models.CharField(blank=True, choices=[('food', 'Makanan'), ('medicine', 'Obat/layanan kesehatan'), ('safe_place', 'Tempat aman'), ('first_support', 'Dukungan awal'), ('documents', 'Dokumen'), ('accompaniment', 'Pendampingan segera')], max_length=15, verbose_name='Alasan segera')),
                ('step_lineage', models.UUIDField(blank=True, null=True, verbose_name='Langkah rencana')),
                ('happened_at', models.DateTimeField(verbose_name='Waktu')),
                ('recorded_at', models.DateTimeField()),
                ('attended_by', models.CharField(blank=True, max_length=300, verbose_name='Yang hadir')),
                ('note', models.TextField(max_length=10000, verbose_name='Catatan perkembangan')),
                ('interpretation', models.TextField(blank=True, max_length=5000, verbose_name='Penafsiran')),
            ],
            options={
                'ordering': ['-happened_at'],
            },
        ),
        migrations.CreateModel(
            name='StageChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('old', models.CharField(blank=True, choices=[('intake', 'Pendekatan awal'), ('consent', 'Persetujuan dan kontrak'), ('assessment', 'Asesmen'), ('resource_mapping', 'Pemetaan sumber daya'), ('planning', 'Rencana intervensi'), ('intervention', 'Pelaksanaan'), ('monev', 'Monev'), ('evaluation', 'Menuju evaluasi'), ('closed', 'Ditutup saat pendekatan awal')], max_length=20)),
                ('new', models.CharField(choices=[('intake', 'Pendekatan awal'), ('consent', 'Persetujuan dan kontrak'), ('assessment', 'Asesmen'), ('resource_mapping', 'Pemetaan sumber daya'), ('planning', 'Rencana intervensi'), ('intervention', 'Pelaksanaan'), ('monev', 'Monev'), ('evaluation', 'Menuju evaluasi'), ('closed', 'Ditutup saat pendekatan awal')], max_length=20)),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=500)),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('speaker', models.CharField(max_length=200, verbose_name='Siapa yang berkata')),
                ('text', models.TextField(max_length=5000, verbose_name='Kata-katanya')),
                ('secret_from_client', models.BooleanField(default=False, verbose_name='Rahasia terhadap klien')),
                ('position', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='StepProgress',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('lineage', models.UUIDField(db_index=True)),
                ('kind', models.CharField(choices=[('done', 'Selesai'), ('reopened', 'Dibuka lagi'), ('delayed', 'Diundur'), ('reassigned', 'Dialihkan')], max_length=12, verbose_name='Kemajuan')),
                ('at', models.DateTimeField()),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='Tanggal baru')),
                ('who', models.CharField(blank=True, max_length=200, verbose_name='Siapa sekarang')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='Catatan')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('visit', 'Kunjungan berikut'), ('consent', 'Persetujuan klien'), ('follow_up', 'Tindak lanjut')], max_length=12)),
                ('title', models.CharField(max_length=300, verbose_name='Tugas')),
                ('due_on', models.DateField(verbose_name='Tanggal')),
                ('origin_id', models.UUIDField(blank=True, null=True)),
                ('created_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['due_on', 'created_at'],
            },
        ),
        migrations.CreateModel(
            name='Assessment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('status', models.CharField(choices=[('started', 'Berjalan'), ('finished', 'Selesai')], default='started', max_length=10)),
                ('started_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('problem', models.TextField(blank=True, max_length=5000, verbose_name='Rumusan masalah')),
                ('needs', models.TextField(blank=True, max_length=5000, verbose_name='Kebutuhan')),
                ('strengths', models.TextField(blank=True, max_length=5000, verbose_name='Kekuatan dan potensi')),
                ('risk', models.CharField(blank=True, choices=[('high', 'Tinggi'), ('medium', 'Sedang'), ('low', 'Rendah')], max_length=10, verbose_name='Tingkat risiko')),
                ('risk_reading', models.TextField(blank=True, max_length=2000, verbose_name='Alasan tingkat risiko')),
                ('instruments', models.TextField(blank=True, max_length=2000, verbose_name='Instrumen dan hasilnya')),
                ('version', models.PositiveIntegerField(default=1)),
                ('finished_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-started_at'],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField(blank=True, null=True)),
                ('assigned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['starts_at'],
            },
        ),
    ]
