import core.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('supervision', '0002_staff_and_access'),
    ]

    operations = [
        migrations.AlterField(
            model_name='agreement',
            name='what',
            field=core.fields.EncryptedTextField(max_length=500, verbose_name='Kesepakatan'),
        ),
    ]
