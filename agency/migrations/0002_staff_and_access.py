from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agency', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='roleassignment',
            name='role',
            field=models.CharField(choices=[('worker', 'Pekerja sosial'), ('supervisor', 'Supervisor'), ('admin', 'Admin lembaga'), ('privacy', 'Petugas pelindungan data')], max_length=20, verbose_name='Peran'),
        ),
    ]
