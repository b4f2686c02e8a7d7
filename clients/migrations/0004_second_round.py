import core.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('clients', '0003_staff_and_access'),
    ]

    operations = [
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
    ]
