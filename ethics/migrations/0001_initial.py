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
            name='Acknowledgement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('edition', models.CharField(max_length=100, verbose_name='Edisi')),
                ('acknowledged_at', models.DateTimeField(verbose_name='Dinyatakan pada')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acknowledgements', to=settings.AUTH_USER_MODEL, verbose_name='Petugas')),
            ],
            options={
                'ordering': ['-acknowledged_at'],
                'constraints': [models.UniqueConstraint(fields=('staff', 'edition'), name='acknowledgement_once_per_edition')],
            },
        ),
    ]
