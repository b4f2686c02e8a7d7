import core.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('supervision', '0002_staff_and_access'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='sessiongrant',
            name='supervision_user_id_6d2c04_idx',
        ),
        migrations.AlterField(
            model_name='agreement',
            name='what',
            field=core.fields.EncryptedTextField(max_length=500, verbose_name='Kesepakatan'),
        ),
        migrations.AddIndex(
            model_name='sessiongrant',
            index=models.Index(fields=['user', 'right', 'content_object'], include=('since', 'until'), name='supervision_sessiongrant_held'),
        ),
    ]
