from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('log_in', '0001_failed_log_ins'), ('log_in', '0002_words_of_the_admin')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='LogInTry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account', models.CharField(help_text='The name that was typed; there may be no such account.', max_length=150, verbose_name='account')),
                ('address', models.CharField(blank=True, help_text='The network address; empty when a proxy hides it.', max_length=45, verbose_name='network address')),
                ('tried_at', models.DateTimeField(verbose_name='when')),
                ('succeeded', models.BooleanField(default=False, verbose_name='succeeded')),
            ],
            options={
                'verbose_name': 'login',
                'verbose_name_plural': 'logins',
                'ordering': ['-tried_at'],
                'indexes': [models.Index(fields=['account', 'tried_at'], name='log_ins_of_an_account'), models.Index(fields=['address', 'tried_at'], name='log_ins_from_an_address')],
            },
        ),
    ]
