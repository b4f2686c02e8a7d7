import core.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('clients', '0003_staff_and_access'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='clientgrant',
            name='clients_cli_user_id_97a60b_idx',
        ),
        migrations.AlterField(
            model_name='client',
            name='birth_place',
            field=core.fields.EncryptedTextField(blank=True, max_length=100, owner='pk', verbose_name='Tempat lahir'),
        ),
        migrations.AlterField(
            model_name='clientevent',
            name='birth_place',
            field=core.fields.EncryptedTextField(blank=True, max_length=100, owner='pk', verbose_name='Tempat lahir'),
        ),
        migrations.AddIndex(
            model_name='clientgrant',
            index=models.Index(fields=['user', 'right', 'content_object'], include=('since', 'until'), name='clients_clientgrant_held'),
        ),
    ]
