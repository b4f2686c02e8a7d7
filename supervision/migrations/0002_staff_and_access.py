import core.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('supervision', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='planreview',
            name='comment',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Catatan untuk pekerja sosial'),
        ),
    ]
