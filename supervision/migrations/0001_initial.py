import core.fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('cases', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanReview',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('content_hash', models.CharField(max_length=64)),
                ('requested_at', models.DateTimeField()),
                ('status', models.CharField(choices=[('waiting', 'Menunggu'), ('approved', 'Disahkan'), ('returned', 'Dikembalikan')], default='waiting', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('comment', models.TextField(blank=True, max_length=5000, verbose_name='Catatan untuk pekerja sosial')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plan_reviews', to='cases.case')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('plan', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='review', to='cases.planversion')),
                ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['requested_at'],
            },
        ),
        migrations.CreateModel(
            name='SupervisionSession',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('individual', 'Individu'), ('group', 'Kelompok'), ('peer', 'Sejawat')], default='individual', max_length=12, verbose_name='Bentuk')),
                ('held_at', models.DateTimeField(verbose_name='Waktu')),
                ('minutes', models.PositiveSmallIntegerField(verbose_name='Lama (menit)')),
                ('recorded_at', models.DateTimeField()),
                ('supervisor_signed_at', models.DateTimeField(blank=True, null=True)),
                ('supervisee_signed_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('cases', models.ManyToManyField(blank=True, related_name='+', to='cases.case', verbose_name='Kasus yang dibahas')),
                ('supervisee', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Yang disupervisi')),
                ('supervisor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Supervisor')),
            ],
            options={
                'ordering': ['-held_at'],
                'permissions': [('decide_supervisionsession', 'Unused right of the common set')],
            },
        ),
        migrations.CreateModel(
            name='SessionNote',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('function', models.CharField(choices=[('administrative', 'Administratif'), ('educative', 'Edukatif'), ('supportive', 'Suportif')], max_length=15, verbose_name='Fungsi')),
                ('minutes', models.PositiveSmallIntegerField(verbose_name='Lama (menit)')),
                ('text', core.fields.EncryptedTextField(max_length=10000, verbose_name='Catatan')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='supervision.supervisionsession')),
            ],
        ),
        migrations.CreateModel(
            name='SessionGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('right', models.CharField(max_length=10)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, null=True)),
                ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='supervision.supervisionsession')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SessionAddendum',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('function', models.CharField(choices=[('administrative', 'Administratif'), ('educative', 'Edukatif'), ('supportive', 'Suportif')], max_length=15, verbose_name='Fungsi')),
                ('at', models.DateTimeField()),
                ('text', core.fields.EncryptedTextField(max_length=5000, verbose_name='Tambahan')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addenda', to='supervision.supervisionsession')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('what', models.CharField(max_length=500, verbose_name='Kesepakatan')),
                ('due_on', models.DateField(verbose_name='Sampai')),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('done_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('who', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Siapa')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='supervision.supervisionsession')),
            ],
            options={
                'ordering': ['due_on', 'position'],
            },
        ),
        migrations.AddIndex(
            model_name='supervisionsession',
            index=models.Index(fields=['supervisee', '-held_at'], name='supervision_supervi_342377_idx'),
        ),
        migrations.AddIndex(
            model_name='supervisionsession',
            index=models.Index(fields=['supervisor', '-held_at'], name='supervision_supervi_847244_idx'),
        ),
        migrations.AddConstraint(
            model_name='supervisionsession',
            constraint=models.CheckConstraint(condition=models.Q(('supervisor', models.F('supervisee')), _negated=True), name='session_between_two_people'),
        ),
        migrations.AddConstraint(
            model_name='sessionnote',
            constraint=models.UniqueConstraint(fields=('session', 'function'), name='note_once_per_function'),
        ),
        migrations.AddConstraint(
            model_name='sessionnote',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__range', (1, 480))), name='note_minutes_in_range'),
        ),
        migrations.AddIndex(
            model_name='sessiongrant',
            index=models.Index(fields=['user', 'right', 'content_object'], name='supervision_user_id_6d2c04_idx'),
        ),
        migrations.AlterUniqueTogether(
            name='sessiongrant',
            unique_together={('user', 'permission', 'content_object', 'since')},
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('done_at__isnull', True), ('done_by__isnull', True)), models.Q(('done_at__isnull', False), ('done_by__isnull', False)), _connector='OR'), name='agreement_done_has_person'),
        ),
    ]
