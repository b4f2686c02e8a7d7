import core.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('supervision', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='SessionRegister',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('held_at', models.DateTimeField()),
                ('supervisor_signed_at', models.DateTimeField(null=True)),
                ('supervisee_signed_at', models.DateTimeField(null=True)),
            ],
            options={
                'db_table': 'supervision_session_register',
                'managed': False,
                'default_permissions': (),
            },
        ),
        migrations.AlterField(
            model_name='planreview',
            name='comment',
            field=core.fields.EncryptedTextField(blank=True, max_length=5000, owner='case_id', verbose_name='Catatan untuk pekerja sosial'),
        ),
    ]
