import django.db.models.deletion
from django.db import migrations, models

import articles.social.fields
import articles.social.references
import plumbing.database.fields


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_person_alias_handle'),
    ]

    operations = [
        migrations.CreateModel(
            name='SocialPost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', articles.social.fields.ReferenceField(blank=True, editable=False, max_length=500, unique=True)),
                ('platform', models.CharField(choices=[('twitter', 'X'), ('bluesky', 'Bluesky'), ('mastodon', 'Mastodon'), ('threads', 'Threads'), ('instagram', 'Instagram'), ('facebook', 'Facebook'), ('tiktok', 'TikTok'), ('youtube', 'YouTube'), ('reddit', 'Reddit'), ('vimeo', 'Vimeo'), ('rumble', 'Rumble'), ('odysee', 'Odysee'), ('soundcloud', 'SoundCloud'), ('spotify', 'Spotify'), ('telegram', 'Telegram'), ('truth_social', 'Truth Social'), ('twitch', 'Twitch'), ('substack', 'Substack'), ('linkedin', 'LinkedIn'), ('gab', 'Gab'), ('parler', 'Parler'), ('patreon', 'Patreon'), ('medium', 'Medium'), ('website', 'Website')], max_length=20)),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Where the post is, or was. Leave it empty when it is lost: the card then shows no link.', max_length=500, null=True, unique=True)),
                ('native_id', models.CharField(blank=True, max_length=200, verbose_name="the platform's id")),
                ('author_name', models.CharField(blank=True, help_text="The author's name as the platform showed it.", max_length=200, null=True)),
                ('handle', models.CharField(blank=True, help_text='Without the “@”.', max_length=200, null=True)),
                ('text', models.TextField(blank=True, help_text='The exact words of the post, with its line breaks.', null=True)),
                ('fingerprint', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=articles.social.references.fingerprint, max_length=16, sources=('platform', 'author_name', 'text'))),
                ('language', models.CharField(blank=True, help_text='A language tag such as “en” or “pt-BR”.', max_length=35)),
                ('posted_at', models.DateTimeField(blank=True, help_text='The moment of posting, when it is known.', null=True)),
                ('posted_on', articles.social.fields.PostedOnField(blank=True, help_text='The day of posting, when only the day is known. Otherwise it follows from the moment.', null=True)),
                ('status', models.CharField(choices=[('live', 'live'), ('missing', 'no longer there'), ('private', 'private'), ('unknown', 'not checked')], default='unknown', max_length=10)),
                ('origin', models.CharField(choices=[('fetched', 'fetched from the platform'), ('typed', 'typed by an editor'), ('imported', 'found in an import')], default='typed', max_length=10)),
                ('fetched_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('checked_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('person', models.ForeignKey(blank=True, help_text='The person whose page lists this post.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='posts', to='people.person')),
            ],
            options={
                'verbose_name': 'post',
                'ordering': ['-posted_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PostMedia',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('image', 'picture'), ('video', 'video')], default='image', max_length=5)),
                ('file', models.FileField(blank=True, help_text='Our own copy. Only this is shown to readers.', upload_to='posts/')),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Where the platform had it.', max_length=1000)),
                ('alt', models.CharField(blank=True, help_text='What it shows.', max_length=1000, verbose_name='text for the picture')),
                ('width', models.PositiveIntegerField(blank=True, null=True)),
                ('height', models.PositiveIntegerField(blank=True, null=True)),
                ('order', models.PositiveSmallIntegerField(default=0)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='media', to='social.socialpost')),
            ],
            options={
                'verbose_name': 'picture or video',
                'verbose_name_plural': 'pictures and videos',
                'ordering': ['order', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='socialpost',
            constraint=models.CheckConstraint(condition=models.Q(('platform__in', ['twitter', 'bluesky', 'mastodon', 'threads', 'instagram', 'facebook', 'tiktok', 'youtube', 'reddit', 'vimeo', 'rumble', 'odysee', 'soundcloud', 'spotify', 'telegram', 'truth_social', 'twitch', 'substack', 'linkedin', 'gab', 'parler', 'patreon', 'medium', 'website'])), name='a_post_is_on_a_known_platform'),
        ),
        migrations.AddConstraint(
            model_name='socialpost',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['live', 'missing', 'private', 'unknown'])), name='a_post_has_a_known_status'),
        ),
        migrations.AddConstraint(
            model_name='socialpost',
            constraint=models.CheckConstraint(condition=models.Q(('origin__in', ['fetched', 'typed', 'imported'])), name='a_post_has_a_known_origin'),
        ),
        migrations.AddConstraint(
            model_name='socialpost',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('address__isnull', True), models.Q(('address', ''), _negated=True), _connector='OR'), models.Q(('author_name__isnull', True), models.Q(('author_name', ''), _negated=True), _connector='OR'), models.Q(('handle__isnull', True), models.Q(('handle', ''), _negated=True), _connector='OR')), name='an_unknown_fact_of_a_post_is_null'),
        ),
        migrations.AddConstraint(
            model_name='socialpost',
            constraint=models.CheckConstraint(condition=models.Q(('address', None), ('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='a_post_has_an_address_on_the_web'),
        ),
        migrations.AddConstraint(
            model_name='socialpost',
            constraint=models.CheckConstraint(condition=models.Q(('posted_at__isnull', True), ('posted_on__isnull', False), _connector='OR'), name='a_post_with_a_moment_has_a_day'),
        ),
        migrations.AddConstraint(
            model_name='socialpost',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('origin', 'fetched'), _negated=True), ('fetched_at__isnull', False), _connector='OR'), name='a_fetched_post_has_its_moment_of_fetching'),
        ),
        migrations.AddConstraint(
            model_name='postmedia',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['image', 'video'])), name='post_media_are_images_or_videos'),
        ),
        migrations.AddConstraint(
            model_name='postmedia',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('file', ''), _negated=True), models.Q(('address', ''), _negated=True), _connector='OR'), name='post_media_have_a_file_or_an_address', violation_error_message='Give a file or an address.'),
        ),
        migrations.AddConstraint(
            model_name='postmedia',
            constraint=models.CheckConstraint(condition=models.Q(('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='post_media_have_addresses_on_the_web'),
        ),
        migrations.AddConstraint(
            model_name='postmedia',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('height', None), ('width', None)), models.Q(('height__gt', 0), ('height__isnull', False), ('width__gt', 0), ('width__isnull', False)), _connector='OR'), name='post_media_have_both_sides_or_none'),
        ),
    ]
