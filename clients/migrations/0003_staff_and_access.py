import core.fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('clients', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DataRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20, unique=True, verbose_name='Nomor permintaan')),
                ('kind', models.CharField(choices=[('access', 'Salinan data'), ('correction', 'Perbaikan data'), ('restriction', 'Pembatasan pemrosesan'), ('withdrawal', 'Pencabutan persetujuan'), ('erasure', 'Penghapusan data')], max_length=12, verbose_name='Jenis permintaan')),
                ('asker', models.CharField(choices=[('client', 'Klien sendiri'), ('guardian', 'Orang tua/wali'), ('proxy', 'Kuasa klien')], max_length=10, verbose_name='Siapa yang meminta')),
                ('asker_name', core.fields.EncryptedTextField(blank=True, default='', max_length=200, verbose_name='Nama pemohon')),
                ('suspect', models.BooleanField(default=False, verbose_name='Wali diduga pelaku')),
                ('identity_check', models.CharField(choices=[('card', 'Kartu identitas dicocokkan'), ('known', 'Dikenal langsung oleh pekerja'), ('questions', 'Pertanyaan yang hanya diketahui klien'), ('letter', 'Surat kuasa atau penetapan wali diperiksa')], max_length=10, verbose_name='Identitas diperiksa dengan')),
                ('asked', core.fields.EncryptedTextField(blank=True, default='', max_length=5000, verbose_name='Yang diminta')),
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
        migrations.CreateModel(
            name='DataExtract',
            fields=[
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='extract', serialize=False, to='clients.datarequest')),
                ('content', core.fields.EncryptedTextField(max_length=5000000)),
                ('hidden_keys', models.JSONField(default=list)),
                ('shown_keys', models.JSONField(default=list)),
                ('hidden_count', models.PositiveIntegerField(default=0)),
                ('made_at', models.DateTimeField()),
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
        migrations.CreateModel(
            name='ClientStatement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('text', core.fields.EncryptedTextField(max_length=5000, verbose_name='Pernyataan klien')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_statements', to='clients.client')),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='clients.datarequest')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='ErasureReceipt',
            fields=[
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='receipt', serialize=False, to='clients.datarequest')),
                ('client_number', models.CharField(max_length=20)),
                ('erased_at', models.DateTimeField()),
                ('erased', models.JSONField(default=dict)),
                ('key_destroyed', models.BooleanField(default=False)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('erased_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
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
    ]
