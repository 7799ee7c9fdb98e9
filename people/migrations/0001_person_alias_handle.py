import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import people.names
import plumbing.database.fields


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='The name as readers see it.', max_length=200)),
                ('slug', models.SlugField(help_text="The last part of the person's address. Links break when it changes.", max_length=100, unique=True)),
                ('sort_name', plumbing.database.fields.DerivedCharField(blank=True, editable=True, help_text='The name as lists order it, such as “Roe, Jane”. Left empty, it is made from the name.', keep_typed=True, make=people.names.sort_name, max_length=200, sources=('name',))),
                ('name_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=people.names.name_key, max_length=200, sources=('name',))),
                ('role', models.CharField(blank=True, help_text='One line under the name, such as “columnist”.', max_length=200)),
                ('bio', models.TextField(blank=True, help_text='Two or three sentences for the author box, without markup.')),
                ('portrait', models.ImageField(blank=True, help_text='A JPEG, PNG or WebP picture, at least 200 pixels wide and high. Where it was taken is not kept.', upload_to='people/portraits/')),
                ('portrait_alt', models.CharField(blank=True, help_text='What the portrait shows, for readers who do not see it. May stay empty beside the name.', max_length=250, verbose_name='text for the portrait')),
                ('email', models.EmailField(blank=True, help_text='Readers see it in the author box. Left empty, it stays private.', max_length=254)),
                ('website', plumbing.database.fields.WebAddressField(blank=True, max_length=500)),
                ('is_contributor', models.BooleanField(default=False, help_text='Contributors can be chosen as authors and have an author page.', verbose_name='writes for us')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('user', models.OneToOneField(blank=True, help_text='Only for people who work in this admin. Nobody needs a log-in to be credited.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='person', to=settings.AUTH_USER_MODEL, verbose_name='log-in')),
            ],
            options={
                'verbose_name_plural': 'people',
                'ordering': ['sort_name', 'name'],
            },
        ),
        migrations.CreateModel(
            name='Alias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='Articles that use this name mean this person.', max_length=200)),
                ('key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=people.names.name_key, max_length=200, sources=('name',))),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='people.person')),
            ],
            options={
                'verbose_name_plural': 'aliases',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='SocialHandle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('platform', models.CharField(choices=[('twitter', 'X'), ('bluesky', 'Bluesky'), ('mastodon', 'Mastodon'), ('threads', 'Threads'), ('instagram', 'Instagram'), ('facebook', 'Facebook'), ('tiktok', 'TikTok'), ('youtube', 'YouTube'), ('reddit', 'Reddit'), ('vimeo', 'Vimeo'), ('rumble', 'Rumble'), ('odysee', 'Odysee'), ('soundcloud', 'SoundCloud'), ('spotify', 'Spotify'), ('telegram', 'Telegram'), ('truth_social', 'Truth Social'), ('twitch', 'Twitch'), ('substack', 'Substack'), ('linkedin', 'LinkedIn'), ('gab', 'Gab'), ('parler', 'Parler'), ('patreon', 'Patreon'), ('medium', 'Medium'), ('website', 'Website')], max_length=20)),
                ('handle', models.CharField(blank=True, help_text='Without the “@”. Leave it empty when only the platform is known.', max_length=200)),
                ('handle_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=people.names.handle_key, max_length=200, sources=('handle',))),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Only where the address of the profile does not follow from the handle.', max_length=500)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='handles', to='people.person')),
            ],
            options={
                'verbose_name': 'handle',
                'ordering': ['pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='a_person_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='a_person_has_a_slug'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(('website', ''), ('website__istartswith', 'https://'), ('website__istartswith', 'http://'), _connector='OR'), name='a_person_has_a_website_on_the_web'),
        ),
        migrations.AddConstraint(
            model_name='alias',
            constraint=models.UniqueConstraint(fields=('person', 'key'), name='a_person_has_an_alias_once'),
        ),
        migrations.AddConstraint(
            model_name='alias',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='an_alias_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='socialhandle',
            constraint=models.UniqueConstraint(condition=models.Q(('handle_key', ''), _negated=True), fields=('platform', 'handle_key'), name='a_handle_belongs_to_one_person'),
        ),
        migrations.AddConstraint(
            model_name='socialhandle',
            constraint=models.UniqueConstraint(condition=models.Q(('address', ''), ('handle_key', '')), fields=('person', 'platform'), name='a_bare_platform_is_noted_once'),
        ),
        migrations.AddConstraint(
            model_name='socialhandle',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('handle', ''), _negated=True), ('handle_key', ''), _connector='OR'), name='a_handle_has_a_key_only_where_it_is_known'),
        ),
        migrations.AddConstraint(
            model_name='socialhandle',
            constraint=models.CheckConstraint(condition=models.Q(('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='a_profile_has_an_address_on_the_web'),
        ),
        migrations.AddConstraint(
            model_name='socialhandle',
            constraint=models.CheckConstraint(condition=models.Q(('handle__startswith', '@'), _negated=True), name='a_handle_is_kept_without_its_mark'),
        ),
        migrations.AddConstraint(
            model_name='socialhandle',
            constraint=models.CheckConstraint(condition=models.Q(('platform__in', ['twitter', 'bluesky', 'mastodon', 'threads', 'instagram', 'facebook', 'tiktok', 'youtube', 'reddit', 'vimeo', 'rumble', 'odysee', 'soundcloud', 'spotify', 'telegram', 'truth_social', 'twitch', 'substack', 'linkedin', 'gab', 'parler', 'patreon', 'medium', 'website'])), name='a_handle_is_on_a_known_platform'),
        ),
    ]
