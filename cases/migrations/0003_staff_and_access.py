import core.fields
import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            name='ConflictOfInterest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('acquaintance', 'Tetangga atau kenalan'), ('family', 'Hubungan keluarga'), ('opponent', 'Hubungan dengan pelaku atau pihak lawan'), ('gain', 'Keuntungan sendiri')], max_length=14, verbose_name='Jenis hubungan')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='Keterangan')),
                ('declared_at', models.DateTimeField()),
                ('client_said', models.CharField(blank=True, max_length=500, verbose_name='Kata klien')),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-declared_at'],
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
                ('told_words', core.fields.EncryptedTextField(blank=True, default='', max_length=1000, verbose_name='Kata klien')),
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
                ('summary', core.fields.EncryptedTextField(max_length=5000, verbose_name='Ringkasan serah terima')),
                ('status', models.CharField(choices=[('proposed', 'Diusulkan'), ('agreed', 'Disepakati'), ('refused', 'Ditolak'), ('withdrawn', 'Dibatalkan')], default='proposed', max_length=10)),
                ('proposed_at', models.DateTimeField()),
                ('receiver_answer', models.CharField(blank=True, choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10)),
                ('receiver_at', models.DateTimeField(blank=True, null=True)),
                ('client_answer', models.CharField(blank=True, choices=[('agrees', 'Setuju'), ('refuses', 'Menolak')], max_length=10)),
                ('client_at', models.DateTimeField(blank=True, null=True, verbose_name='Kapan')),
                ('client_way', models.CharField(blank=True, choices=[('meeting', 'Bertemu langsung'), ('phone', 'Telepon'), ('letter', 'Surat'), ('guardian', 'Melalui wali')], max_length=10, verbose_name='Cara')),
                ('client_words', core.fields.EncryptedTextField(blank=True, default='', max_length=1000, verbose_name='Kata klien')),
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
        migrations.AddIndex(
            model_name='assignment',
            index=models.Index(fields=['staff', 'ends_at'], name='cases_assig_staff_i_f7a597_idx'),
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
        migrations.AddConstraint(
            model_name='conflictofinterest',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('case', 'staff'), name='conflict_open_once'),
        ),
        migrations.AddConstraint(
            model_name='conflictofinterest',
            constraint=models.CheckConstraint(condition=models.Q(('accepted_at__isnull', True), models.Q(('kind', 'acquaintance'), models.Q(('client_said', ''), _negated=True)), _connector='OR'), name='only_acquaintance_accepted'),
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
