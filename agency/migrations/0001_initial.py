import agency.models.staff
import django.contrib.auth.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='AgencySetting',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key', models.CharField(max_length=60, unique=True)),
                ('value', models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name='NumberSeries',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('series', models.CharField(max_length=20, unique=True)),
                ('last', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200, verbose_name='Nama')),
                ('code', models.CharField(max_length=20, unique=True, verbose_name='Kode')),
                ('time_zone', models.CharField(choices=[('Asia/Jakarta', 'WIB'), ('Asia/Makassar', 'WITA'), ('Asia/Jayapura', 'WIT')], default='Asia/Jakarta', max_length=40, verbose_name='Zona waktu')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Staff',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200, verbose_name='Nama lengkap')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='Surel')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='staff', to='agency.unit', verbose_name='Unit')),
            ],
            options={
                'verbose_name': 'Staf',
                'ordering': ['name'],
            },
            managers=[
                ('objects', agency.models.staff.StaffManager()),
            ],
        ),
        migrations.CreateModel(
            name='AccessEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(db_index=True)),
                ('verb', models.CharField(max_length=100)),
                ('object_type', models.CharField(max_length=60)),
                ('object_ids', models.JSONField(default=list)),
                ('case_id', models.UUIDField(blank=True, db_index=True, null=True)),
                ('client_id', models.UUIDField(blank=True, db_index=True, null=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-at'],
            },
        ),
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(db_index=True)),
                ('act', models.CharField(max_length=100)),
                ('outcome', models.CharField(choices=[('done', 'Dilakukan'), ('denied', 'Ditolak')], default='done', max_length=10)),
                ('object_type', models.CharField(blank=True, max_length=60)),
                ('object_id', models.CharField(blank=True, max_length=64)),
                ('case_id', models.UUIDField(blank=True, db_index=True, null=True)),
                ('client_id', models.UUIDField(blank=True, db_index=True, null=True)),
                ('rule', models.CharField(blank=True, max_length=3)),
                ('facts', models.JSONField(blank=True, default=dict)),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-at'],
                'indexes': [models.Index(fields=['object_type', 'object_id', '-at'], name='agency_audi_object__9d7950_idx')],
            },
        ),
        migrations.CreateModel(
            name='RoleAssignment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('role', models.CharField(choices=[('worker', 'Pekerja sosial'), ('supervisor', 'Supervisor'), ('admin', 'Admin lembaga')], max_length=20, verbose_name='Peran')),
                ('starts_at', models.DateTimeField(verbose_name='Mulai')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='Berakhir')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ends_at__isnull', True)), fields=('staff', 'role'), name='role_open_once'), models.CheckConstraint(condition=models.Q(('ends_at__isnull', True), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='role_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='SupervisoryLine',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('regular', 'Supervisor tetap'), ('acting', 'Supervisor pengganti')], default='regular', max_length=10, verbose_name='Jenis')),
                ('starts_at', models.DateTimeField(verbose_name='Mulai')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='Sampai')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='Alasan')),
                ('set_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('supervisee', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines_up', to=settings.AUTH_USER_MODEL, verbose_name='Yang disupervisi')),
                ('supervisor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines_down', to=settings.AUTH_USER_MODEL, verbose_name='Supervisor')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('supervisee', models.F('supervisor')), _negated=True), name='line_not_to_self'), models.CheckConstraint(condition=models.Q(('ends_at__isnull', True), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='line_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'acting'), _negated=True), ('ends_at__isnull', False), _connector='OR'), name='acting_line_has_end'), models.UniqueConstraint(condition=models.Q(('ends_at__isnull', True), ('kind', 'regular')), fields=('supervisee',), name='line_regular_open_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='staff',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='staff_email_once'),
        ),
    ]
