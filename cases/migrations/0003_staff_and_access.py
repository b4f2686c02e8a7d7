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
        ('cases', '0002_initial'),
        ('clients', '0003_staff_and_access'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CaseRegister',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20)),
                ('stage', models.CharField(choices=[('intake', 'Pendekatan awal'), ('consent', 'Persetujuan dan kontrak'), ('assessment', 'Asesmen'), ('resource_mapping', 'Pemetaan sumber daya'), ('planning', 'Rencana intervensi'), ('intervention', 'Pelaksanaan'), ('monev', 'Monev'), ('evaluation', 'Menuju evaluasi'), ('closed', 'Ditutup saat pendekatan awal')], max_length=20)),
                ('stage_since', models.DateTimeField()),
                ('risk', models.CharField(choices=[('high', 'Tinggi'), ('medium', 'Sedang'), ('low', 'Rendah')], max_length=10)),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
                ('response_due_at', models.DateTimeField()),
            ],
            options={
                'db_table': 'cases_register',
                'managed': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ReportRegister',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20)),
                ('status', models.CharField(choices=[('open', 'Terbuka'), ('accepted', 'Menjadi kasus'), ('closed', 'Ditutup')], max_length=10)),
                ('risk', models.CharField(choices=[('high', 'Tinggi'), ('medium', 'Sedang'), ('low', 'Rendah')], max_length=10)),
                ('received_at', models.DateTimeField()),
                ('response_due_at', models.DateTimeField()),
            ],
            options={
                'db_table': 'cases_report_register',
                'ordering': ['-received_at'],
                'managed': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='AccessReview',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('quarter', models.CharField(max_length=6, verbose_name='Triwulan')),
                ('due_on', models.DateField(verbose_name='Batas')),
                ('opened_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-quarter'],
            },
        ),
        migrations.CreateModel(
            name='AccessReviewTick',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('why', models.CharField(max_length=20)),
                ('answer', models.CharField(choices=[('keep', 'Tetap'), ('end', 'Akhiri')], max_length=4)),
                ('at', models.DateTimeField()),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='AssignmentOverride',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('main', 'Pekerja utama'), ('second', 'Pekerja kedua'), ('cover', 'Pengganti sementara')], max_length=10)),
                ('rules', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=3), size=None)),
                ('competences', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None)),
                ('load', models.PositiveIntegerField(blank=True, null=True)),
                ('status', models.CharField(choices=[('asked', 'Menunggu supervisor'), ('granted', 'Diizinkan'), ('refused', 'Tidak diizinkan')], max_length=10)),
                ('asked_at', models.DateTimeField()),
                ('asked_why', models.CharField(blank=True, max_length=500, verbose_name='Mengapa diperlukan')),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='Alasan')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='Sampai')),
            ],
            options={
                'ordering': ['-asked_at'],
            },
        ),
        migrations.CreateModel(
            name='BreakGlass',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reason', core.fields.EncryptedTextField(max_length=2000, owner='case_id', verbose_name='Alasan')),
                ('started_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('ended_early', models.BooleanField(default=False)),
                ('review_due_on', models.DateField()),
                ('verdict', models.CharField(blank=True, choices=[('justified', 'Dapat dibenarkan'), ('not_justified', 'Tidak dapat dibenarkan')], max_length=15, verbose_name='Penilaian')),
                ('verdict_note', core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Catatan')),
                ('reviewed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-started_at'],
            },
        ),
        migrations.CreateModel(
            name='CaseEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('number', models.CharField(max_length=20, verbose_name='Nomor kasus')),
                ('stage', models.CharField(choices=[('intake', 'Pendekatan awal'), ('consent', 'Persetujuan dan kontrak'), ('assessment', 'Asesmen'), ('resource_mapping', 'Pemetaan sumber daya'), ('planning', 'Rencana intervensi'), ('intervention', 'Pelaksanaan'), ('monev', 'Monev'), ('evaluation', 'Menuju evaluasi'), ('closed', 'Ditutup saat pendekatan awal')], max_length=20, verbose_name='Tahap')),
                ('stage_since', models.DateTimeField()),
                ('source', models.CharField(choices=[('self', 'Datang sendiri'), ('family', 'Keluarga'), ('citizen', 'Warga/tetangga'), ('police', 'Kepolisian'), ('school', 'Sekolah'), ('health', 'Puskesmas/rumah sakit'), ('tksk', 'TKSK/PSM/relawan'), ('partner', 'Lembaga mitra'), ('outreach', 'Penjangkauan'), ('other', 'Lainnya')], max_length=12, verbose_name='Asal laporan')),
                ('source_note', core.fields.EncryptedTextField(blank=True, max_length=500, owner='pk', verbose_name='Keterangan asal laporan')),
                ('presenting_problem', core.fields.EncryptedTextField(help_text='Tulis dengan kata-kata klien sendiri.', max_length=5000, owner='pk', verbose_name='Masalah menurut klien')),
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
                ('closing_reason', core.fields.EncryptedTextField(blank=True, max_length=2000, owner='pk', verbose_name='Alasan')),
                ('closing_referred_to', models.CharField(blank=True, max_length=200, verbose_name='Dirujuk ke')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ConflictOfInterest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('acquaintance', 'Tetangga atau kenalan'), ('family', 'Hubungan keluarga'), ('opponent', 'Hubungan dengan pelaku atau pihak lawan'), ('gain', 'Keuntungan sendiri')], max_length=14, verbose_name='Jenis hubungan')),
                ('note', core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Keterangan')),
                ('declared_at', models.DateTimeField()),
                ('client_said', core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Kata klien')),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-declared_at'],
            },
        ),
        migrations.CreateModel(
            name='ConsentEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('turn', models.BigIntegerField(db_default=core.turns.CurrentTurn(), editable=False)),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('purpose', models.CharField(choices=[('service', 'Asesmen dan pendampingan'), ('photo', 'Foto untuk berkas'), ('home_visit', 'Kunjungan rumah'), ('contact_resource', 'Menghubungi sumber daya'), ('referral', 'Rujukan'), ('disclosure', 'Pembukaan informasi'), ('publicity', 'Publikasi'), ('research', 'Penelitian')], max_length=20, verbose_name='Tujuan')),
                ('recipient', models.CharField(blank=True, max_length=200, verbose_name='Kepada siapa')),
                ('answer', models.CharField(choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10, verbose_name='Jawaban')),
                ('child_answer', models.CharField(blank=True, choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10, verbose_name='Jawaban anak')),
                ('given_at', models.DateTimeField()),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_note', core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Alasan dicabut')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CoverProcedure',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('ground', models.CharField(choices=[('ill', 'Sakit atau berhalangan mendadak'), ('dead', 'Meninggal dunia'), ('gone', 'Tidak lagi bertugas'), ('accused', 'Sedang diadukan')], max_length=10, verbose_name='Mengapa')),
                ('reason', models.CharField(max_length=500, verbose_name='Keterangan')),
                ('started_at', models.DateTimeField()),
                ('tell_by', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('told_at', models.DateTimeField(blank=True, null=True, verbose_name='Klien diberi tahu')),
                ('told_way', models.CharField(blank=True, choices=[('meeting', 'Bertemu langsung'), ('phone', 'Telepon'), ('letter', 'Surat'), ('guardian', 'Melalui wali')], max_length=10, verbose_name='Cara')),
                ('told_words', core.fields.EncryptedTextField(blank=True, default='', max_length=1000, owner='case_id', verbose_name='Kata klien')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-started_at'],
            },
        ),
        migrations.CreateModel(
            name='Handover',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reason', models.CharField(choices=[('leave', 'Cuti'), ('leaving', 'Berhenti atau pindah tugas'), ('workload', 'Pembagian tugas'), ('competence', 'Kompetensi lebih sesuai'), ('client_wish', 'Permintaan klien'), ('conflict', 'Benturan kepentingan'), ('other', 'Alasan lain')], max_length=12, verbose_name='Alasan')),
                ('reason_note', models.CharField(blank=True, max_length=300, verbose_name='Keterangan')),
                ('starts_at', models.DateTimeField(verbose_name='Mulai berlaku')),
                ('summary', core.fields.EncryptedTextField(max_length=5000, owner='case_id', verbose_name='Ringkasan serah terima')),
                ('status', models.CharField(choices=[('proposed', 'Diusulkan'), ('agreed', 'Disepakati'), ('refused', 'Ditolak'), ('withdrawn', 'Dibatalkan')], default='proposed', max_length=10)),
                ('proposed_at', models.DateTimeField()),
                ('receiver_answer', models.CharField(blank=True, choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10)),
                ('receiver_at', models.DateTimeField(blank=True, null=True)),
                ('client_answer', models.CharField(blank=True, choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10)),
                ('client_at', models.DateTimeField(blank=True, null=True, verbose_name='Kapan')),
                ('client_way', models.CharField(blank=True, choices=[('meeting', 'Bertemu langsung'), ('phone', 'Telepon'), ('letter', 'Surat'), ('guardian', 'Melalui wali')], max_length=10, verbose_name='Cara')),
                ('client_words', core.fields.EncryptedTextField(blank=True, default='', max_length=1000, owner='case_id', verbose_name='Kata klien')),
                ('approved_at', models.DateTimeField(blank=True, null=True)),
                ('agreed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-proposed_at'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='assignment',
            name='case_has_one_open_assignment',
        ),
        migrations.AddField(
            model_name='assignment',
            name='ended_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='assignment',
            name='kind',
            field=models.CharField(choices=[('main', 'Pekerja utama'), ('second', 'Pekerja kedua'), ('cover', 'Pengganti sementara')], default='main', max_length=10, verbose_name='Sebagai'),
        ),
        migrations.AddField(
            model_name='assignment',
            name='reads_until',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='assignment',
            name='reason',
            field=models.CharField(blank=True, max_length=500, verbose_name='Alasan'),
        ),
        migrations.AddField(
            model_name='report',
            name='ppks',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None),
        ),
        migrations.AlterField(
            model_name='assessment',
            name='instruments',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Instrumen dan hasilnya'),
        ),
        migrations.AlterField(
            model_name='assessment',
            name='needs',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Kebutuhan'),
        ),
        migrations.AlterField(
            model_name='assessment',
            name='problem',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Rumusan masalah'),
        ),
        migrations.AlterField(
            model_name='assessment',
            name='risk_reading',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Alasan tingkat risiko'),
        ),
        migrations.AlterField(
            model_name='assessment',
            name='strengths',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Kekuatan dan potensi'),
        ),
        migrations.AlterField(
            model_name='case',
            name='closing_reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='pk', verbose_name='Alasan'),
        ),
        migrations.AlterField(
            model_name='case',
            name='presenting_problem',
            field=core.fields.EncryptedTextField(help_text='Tulis dengan kata-kata klien sendiri.', max_length=5000, owner='pk', verbose_name='Masalah menurut klien'),
        ),
        migrations.AlterField(
            model_name='case',
            name='source_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='pk', verbose_name='Keterangan asal laporan'),
        ),
        migrations.AlterField(
            model_name='clientanswer',
            name='name',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='plan__case_id', verbose_name='Nama'),
        ),
        migrations.AlterField(
            model_name='clientanswer',
            name='note',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='plan__case_id', verbose_name='Kata-katanya'),
        ),
        migrations.AlterField(
            model_name='consent',
            name='withdrawn_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Alasan dicabut'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='assent_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Kata-kata anak'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='consenter_name',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Nama yang menyetujui'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='fee_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Keterangan biaya'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='legal_basis',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Dasar hukum'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='note',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='case_id', verbose_name='Catatan'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='oral_reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Alasan lisan tanpa saksi'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='scope',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Lingkup pelayanan'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='second_person',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Orang kedua yang tahu'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='support',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Dukungan yang diberikan'),
        ),
        migrations.AlterField(
            model_name='consenttalk',
            name='witness',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Saksi'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='agreed',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Yang disepakati'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='child_alone_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Keterangan'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='companions',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Yang mendampingi'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='education_given',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Edukasi/motivasi'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='house',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Keadaan rumah dan lingkungan'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='household_consent',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Izin penghuni rumah'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='interpretation',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Penafsiran'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='met_who',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Siapa yang ditemui'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='next_step',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Langkah berikut'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='place',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Tempat'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='purpose',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Tujuan kunjungan'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='seen_heard',
            field=core.fields.EncryptedTextField(blank=True, max_length=10000, owner='case_id', verbose_name='Yang dilihat dan didengar'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='worker_risk',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='case_id', verbose_name='Risiko bagi pekerja'),
        ),
        migrations.AlterField(
            model_name='contactaddendum',
            name='text',
            field=core.fields.EncryptedTextField(max_length=5000, owner='contact__case_id', verbose_name='Tambahan'),
        ),
        migrations.AlterField(
            model_name='contactphoto',
            name='allowed_by',
            field=core.fields.EncryptedTextField(max_length=200, owner='contact__case_id', verbose_name='Siapa yang mengizinkan'),
        ),
        migrations.AlterField(
            model_name='contactphoto',
            name='caption',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='contact__case_id', verbose_name='Keterangan foto'),
        ),
        migrations.AlterField(
            model_name='contactversion',
            name='content',
            field=core.fields.EncryptedJSONField(max_length=5000, owner='contact__case_id'),
        ),
        migrations.AlterField(
            model_name='emergency',
            name='reason',
            field=core.fields.EncryptedTextField(max_length=2000, owner='case_id', verbose_name='Alasan darurat'),
        ),
        migrations.AlterField(
            model_name='finding',
            name='fact',
            field=core.fields.EncryptedTextField(max_length=5000, owner='assessment__case_id', verbose_name='Fakta: yang dilihat, didengar, dibaca'),
        ),
        migrations.AlterField(
            model_name='finding',
            name='reading',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='assessment__case_id', verbose_name='Penafsiran pekerja sosial'),
        ),
        migrations.AlterField(
            model_name='finding',
            name='source',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='assessment__case_id', verbose_name='Sumber'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='baseline',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='plan__case_id', verbose_name='Keadaan awal'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='indicator',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='plan__case_id', verbose_name='Indikator'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='level_0',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='plan__case_id', verbose_name='0 hasil yang diharapkan'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='level_minus1',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='plan__case_id', verbose_name='−1 di bawah harapan'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='level_minus2',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='plan__case_id', verbose_name='−2 jauh di bawah harapan'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='level_plus1',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='plan__case_id', verbose_name='+1 di atas harapan'),
        ),
        migrations.AlterField(
            model_name='goal',
            name='level_plus2',
            field=core.fields.EncryptedTextField(blank=True, max_length=1000, owner='plan__case_id', verbose_name='+2 jauh di atas harapan'),
        ),
        migrations.AlterField(
            model_name='monevaddendum',
            name='text',
            field=core.fields.EncryptedTextField(max_length=5000, owner='record__case_id', verbose_name='Tambahan'),
        ),
        migrations.AlterField(
            model_name='monevfinding',
            name='finding',
            field=core.fields.EncryptedTextField(max_length=3000, owner='record__case_id', verbose_name='Temuan'),
        ),
        migrations.AlterField(
            model_name='monevrecord',
            name='data_collection',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Pengumpulan data'),
        ),
        migrations.AlterField(
            model_name='monevrecord',
            name='data_source',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Sumber data'),
        ),
        migrations.AlterField(
            model_name='monevrecord',
            name='decision_reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Alasan keputusan'),
        ),
        migrations.AlterField(
            model_name='monevrecord',
            name='interview',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Wawancara'),
        ),
        migrations.AlterField(
            model_name='monevrecord',
            name='observation',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Observasi'),
        ),
        migrations.AlterField(
            model_name='planversion',
            name='cost',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Biaya dan sumbernya'),
        ),
        migrations.AlterField(
            model_name='planversion',
            name='despite_refusal',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Mengapa tetap diperlukan meskipun anak menolak'),
        ),
        migrations.AlterField(
            model_name='planversion',
            name='reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Mengapa versi ini dibuat'),
        ),
        migrations.AlterField(
            model_name='planversion',
            name='risk_plan',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Risiko dan cara menjaganya'),
        ),
        migrations.AlterField(
            model_name='planversion',
            name='shelved_reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Mengapa tidak dilanjutkan'),
        ),
        migrations.AlterField(
            model_name='planversion',
            name='strategy',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Strategi'),
        ),
        migrations.AlterField(
            model_name='report',
            name='about',
            field=core.fields.EncryptedTextField(max_length=300, owner='case_id', verbose_name='Tentang siapa'),
        ),
        migrations.AlterField(
            model_name='report',
            name='closing_reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Alasan'),
        ),
        migrations.AlterField(
            model_name='report',
            name='place',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Tempat'),
        ),
        migrations.AlterField(
            model_name='report',
            name='reporter_name',
            field=core.fields.EncryptedTextField(blank=True, max_length=200, owner='case_id', verbose_name='Nama pelapor'),
        ),
        migrations.AlterField(
            model_name='report',
            name='reporter_phone',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=40, owner='case_id', verbose_name='Telepon pelapor'),
        ),
        migrations.AlterField(
            model_name='report',
            name='told',
            field=core.fields.EncryptedTextField(max_length=5000, owner='case_id', verbose_name='Yang dilaporkan'),
        ),
        migrations.AlterField(
            model_name='resource',
            name='contact',
            field=core.fields.EncryptedTextField(blank=True, default='', max_length=300, owner='case_id', verbose_name='Cara menghubungi'),
        ),
        migrations.AlterField(
            model_name='resource',
            name='contact_limit',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Batas yang diminta klien'),
        ),
        migrations.AlterField(
            model_name='resource',
            name='offer_note',
            field=core.fields.EncryptedTextField(blank=True, max_length=2000, owner='case_id', verbose_name='Keterangan'),
        ),
        migrations.AlterField(
            model_name='serviceaddendum',
            name='text',
            field=core.fields.EncryptedTextField(max_length=5000, owner='record__case_id', verbose_name='Tambahan'),
        ),
        migrations.AlterField(
            model_name='servicerecord',
            name='attended_by',
            field=core.fields.EncryptedTextField(blank=True, max_length=300, owner='case_id', verbose_name='Yang hadir'),
        ),
        migrations.AlterField(
            model_name='servicerecord',
            name='interpretation',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Penafsiran'),
        ),
        migrations.AlterField(
            model_name='servicerecord',
            name='note',
            field=core.fields.EncryptedTextField(max_length=10000, owner='case_id', verbose_name='Catatan perkembangan'),
        ),
        migrations.AlterField(
            model_name='stagechange',
            name='reason',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='speaker',
            field=core.fields.EncryptedTextField(max_length=200, owner='contact__case_id', verbose_name='Siapa yang berkata'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='text',
            field=core.fields.EncryptedTextField(max_length=5000, owner='contact__case_id', verbose_name='Kata-katanya'),
        ),
        migrations.AlterField(
            model_name='stepprogress',
            name='note',
            field=core.fields.EncryptedTextField(blank=True, max_length=500, owner='case_id', verbose_name='Catatan'),
        ),
        migrations.AlterField(
            model_name='task',
            name='kind',
            field=models.CharField(choices=[('visit', 'Kunjungan berikut'), ('consent', 'Persetujuan klien'), ('follow_up', 'Tindak lanjut'), ('learning', 'Pendampingan belajar')], max_length=12),
        ),
        migrations.AddIndex(
            model_name='assignment',
            index=models.Index(fields=['staff', 'ends_at'], name='cases_assig_staff_i_f7a597_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='case',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_caseevent" ("client_id", "closed_at", "closing", "closing_reason", "closing_referred_to", "flags", "id", "number", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ppks", "ppks_edition", "presenting_problem", "responded_at", "response_due_at", "risk", "risk_since", "source", "source_note", "stage", "stage_since", "unit_id", "urgency", "worker_id") VALUES (NEW."client_id", NEW."closed_at", NEW."closing", NEW."closing_reason", NEW."closing_referred_to", NEW."flags", NEW."id", NEW."number", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ppks", NEW."ppks_edition", NEW."presenting_problem", NEW."responded_at", NEW."response_due_at", NEW."risk", NEW."risk_since", NEW."source", NEW."source_note", NEW."stage", NEW."stage_since", NEW."unit_id", NEW."urgency", NEW."worker_id"); RETURN NULL;', hash='c77a9cd63bbec6c08a50c308efd9bb727b110317', operation='INSERT', pgid='pgtrigger_insert_insert_0b483', table='cases_case', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='case',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."closing" IS DISTINCT FROM (NEW."closing") OR OLD."closing_reason" IS DISTINCT FROM (NEW."closing_reason") OR OLD."closing_referred_to" IS DISTINCT FROM (NEW."closing_referred_to") OR OLD."flags" IS DISTINCT FROM (NEW."flags") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."ppks" IS DISTINCT FROM (NEW."ppks") OR OLD."ppks_edition" IS DISTINCT FROM (NEW."ppks_edition") OR OLD."presenting_problem" IS DISTINCT FROM (NEW."presenting_problem") OR OLD."responded_at" IS DISTINCT FROM (NEW."responded_at") OR OLD."response_due_at" IS DISTINCT FROM (NEW."response_due_at") OR OLD."risk" IS DISTINCT FROM (NEW."risk") OR OLD."risk_since" IS DISTINCT FROM (NEW."risk_since") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."source_note" IS DISTINCT FROM (NEW."source_note") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."stage_since" IS DISTINCT FROM (NEW."stage_since") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."urgency" IS DISTINCT FROM (NEW."urgency") OR OLD."worker_id" IS DISTINCT FROM (NEW."worker_id"))', func='INSERT INTO "cases_caseevent" ("client_id", "closed_at", "closing", "closing_reason", "closing_referred_to", "flags", "id", "number", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ppks", "ppks_edition", "presenting_problem", "responded_at", "response_due_at", "risk", "risk_since", "source", "source_note", "stage", "stage_since", "unit_id", "urgency", "worker_id") VALUES (NEW."client_id", NEW."closed_at", NEW."closing", NEW."closing_reason", NEW."closing_referred_to", NEW."flags", NEW."id", NEW."number", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ppks", NEW."ppks_edition", NEW."presenting_problem", NEW."responded_at", NEW."response_due_at", NEW."risk", NEW."risk_since", NEW."source", NEW."source_note", NEW."stage", NEW."stage_since", NEW."unit_id", NEW."urgency", NEW."worker_id"); RETURN NULL;', hash='27a5708c4881c715f99d86d8518bcebe9991d0a8', operation='UPDATE', pgid='pgtrigger_update_update_f5146', table='cases_case', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='case',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_caseevent" ("client_id", "closed_at", "closing", "closing_reason", "closing_referred_to", "flags", "id", "number", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ppks", "ppks_edition", "presenting_problem", "responded_at", "response_due_at", "risk", "risk_since", "source", "source_note", "stage", "stage_since", "unit_id", "urgency", "worker_id") VALUES (OLD."client_id", OLD."closed_at", OLD."closing", OLD."closing_reason", OLD."closing_referred_to", OLD."flags", OLD."id", OLD."number", OLD."opened_at", OLD."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ppks", OLD."ppks_edition", OLD."presenting_problem", OLD."responded_at", OLD."response_due_at", OLD."risk", OLD."risk_since", OLD."source", OLD."source_note", OLD."stage", OLD."stage_since", OLD."unit_id", OLD."urgency", OLD."worker_id"); RETURN NULL;', hash='e84e0922de513ac63cf4c2a18b1fabb9f6a50989', operation='DELETE', pgid='pgtrigger_delete_delete_8d49e', table='cases_case', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_consentevent" ("answer", "case_id", "child_answer", "given_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "talk_id", "valid_until", "withdrawn_at", "withdrawn_note") VALUES (NEW."answer", NEW."case_id", NEW."child_answer", NEW."given_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."recipient", NEW."talk_id", NEW."valid_until", NEW."withdrawn_at", NEW."withdrawn_note"); RETURN NULL;', hash='cc0c4b011d8d12e351147a4b9e276b397786eaed', operation='INSERT', pgid='pgtrigger_insert_insert_d4098', table='cases_consent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_consentevent" ("answer", "case_id", "child_answer", "given_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "talk_id", "valid_until", "withdrawn_at", "withdrawn_note") VALUES (NEW."answer", NEW."case_id", NEW."child_answer", NEW."given_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."recipient", NEW."talk_id", NEW."valid_until", NEW."withdrawn_at", NEW."withdrawn_note"); RETURN NULL;', hash='f7ede65cdb7fa5adf4b8179d2c6b98932e3490fd', operation='UPDATE', pgid='pgtrigger_update_update_8a7aa', table='cases_consent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='consent',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_consentevent" ("answer", "case_id", "child_answer", "given_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "talk_id", "valid_until", "withdrawn_at", "withdrawn_note") VALUES (OLD."answer", OLD."case_id", OLD."child_answer", OLD."given_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."recipient", OLD."talk_id", OLD."valid_until", OLD."withdrawn_at", OLD."withdrawn_note"); RETURN NULL;', hash='0417cb325141dc5f94ba1e356faa5f082d13aa13', operation='DELETE', pgid='pgtrigger_delete_delete_af72a', table='cases_consent', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_at__isnull', True), ('kind', 'main')), fields=('case',), name='case_has_one_open_main'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_at__isnull', True)), fields=('case', 'staff'), name='worker_once_on_a_case'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__isnull', True), ('ends_at__gte', models.F('starts_at')), _connector='OR'), name='assignment_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(('reads_until__isnull', True), ('reads_until__gte', models.F('ends_at')), _connector='OR'), name='assignment_reads_after_end'),
        ),
        migrations.AddField(
            model_name='accessreview',
            name='supervisor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='access_reviews', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='accessreviewtick',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='accessreviewtick',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case'),
        ),
        migrations.AddField(
            model_name='accessreviewtick',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ticks', to='cases.accessreview'),
        ),
        migrations.AddField(
            model_name='accessreviewtick',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='assignmentoverride',
            name='asked_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='assignmentoverride',
            name='assignment',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='cases.assignment'),
        ),
        migrations.AddField(
            model_name='assignmentoverride',
            name='case',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='cases.case'),
        ),
        migrations.AddField(
            model_name='assignmentoverride',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='assignmentoverride',
            name='report',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='cases.report'),
        ),
        migrations.AddField(
            model_name='assignmentoverride',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='breakglass',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='break_glasses', to='cases.case'),
        ),
        migrations.AddField(
            model_name='breakglass',
            name='reviewed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='breakglass',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='client',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clients.client'),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='opened_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='cases.case'),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agency.unit'),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='worker',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='conflictofinterest',
            name='accepted_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='conflictofinterest',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conflicts', to='cases.case'),
        ),
        migrations.AddField(
            model_name='conflictofinterest',
            name='declared_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='conflictofinterest',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conflicts', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='consentevent',
            name='case',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.case'),
        ),
        migrations.AddField(
            model_name='consentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='changes', to='cases.consent'),
        ),
        migrations.AddField(
            model_name='consentevent',
            name='talk',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.consenttalk'),
        ),
        migrations.AddField(
            model_name='coverprocedure',
            name='assignment',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='cover', to='cases.assignment'),
        ),
        migrations.AddField(
            model_name='coverprocedure',
            name='away',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='coverprocedure',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covers', to='cases.case'),
        ),
        migrations.AddField(
            model_name='coverprocedure',
            name='started_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='coverprocedure',
            name='told_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='handover',
            name='approved_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='handover',
            name='assignment',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.assignment'),
        ),
        migrations.AddField(
            model_name='handover',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handovers', to='cases.case'),
        ),
        migrations.AddField(
            model_name='handover',
            name='client_recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='handover',
            name='giver',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='handover',
            name='proposed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='handover',
            name='receiver',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='accessreview',
            constraint=models.UniqueConstraint(fields=('supervisor', 'quarter'), name='access_review_once_a_quarter'),
        ),
        migrations.AddConstraint(
            model_name='accessreviewtick',
            constraint=models.UniqueConstraint(fields=('review', 'case', 'staff', 'why'), name='access_tick_once'),
        ),
        migrations.AddConstraint(
            model_name='assignmentoverride',
            constraint=models.CheckConstraint(condition=models.Q(('case__isnull', False), ('report__isnull', False), _connector='OR'), name='override_is_about_something'),
        ),
        migrations.AddConstraint(
            model_name='assignmentoverride',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'granted'), _negated=True), models.Q(('decided_by__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='granted_override_has_reason'),
        ),
        migrations.AddIndex(
            model_name='breakglass',
            index=models.Index(fields=['case', '-started_at'], name='cases_break_case_id_a3dadd_idx'),
        ),
        migrations.AddConstraint(
            model_name='breakglass',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('started_at'))), name='break_glass_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='breakglass',
            constraint=models.CheckConstraint(condition=models.Q(('reviewed_by', models.F('staff')), _negated=True), name='break_glass_not_judged_by_oneself'),
        ),
        migrations.AddIndex(
            model_name='caseevent',
            index=models.Index(fields=['turn'], name='cases_casee_turn_5f4278_idx'),
        ),
        migrations.AddConstraint(
            model_name='conflictofinterest',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('case', 'staff'), name='conflict_open_once'),
        ),
        migrations.AddConstraint(
            model_name='conflictofinterest',
            constraint=models.CheckConstraint(condition=models.Q(('accepted_at__isnull', True), models.Q(('kind', 'acquaintance'), models.Q(('client_said', ''), _negated=True)), _connector='OR'), name='only_acquaintance_accepted'),
        ),
        migrations.AddIndex(
            model_name='consentevent',
            index=models.Index(fields=['turn'], name='cases_conse_turn_b5f5ae_idx'),
        ),
        migrations.AddConstraint(
            model_name='coverprocedure',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('case',), name='cover_open_once'),
        ),
        migrations.AddConstraint(
            model_name='handover',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'proposed')), fields=('case',), name='handover_open_once'),
        ),
        migrations.AddConstraint(
            model_name='handover',
            constraint=models.CheckConstraint(condition=models.Q(('receiver', models.F('giver')), _negated=True), name='handover_to_another'),
        ),
        migrations.AddConstraint(
            model_name='handover',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'agreed'), _negated=True), models.Q(('approved_at__isnull', False), ('assignment__isnull', False), ('client_answer', 'agrees'), ('receiver_answer', 'agrees')), _connector='OR'), name='agreed_handover_is_complete'),
        ),
    ]
