import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import articles.social.fields
import articles.social.references
import people.platforms
import plumbing.database.fields


class Migration(migrations.Migration):

    replaces = [('social', '0001_post_media'), ('social', '0002_newest_posts_of_a_person'), ('social', '0003_record_of_posts'), ('social', '0004_since_when_posts_stand_as_they_do'), ('social', '0005_names_of_archived_posts'), ('social', '0006_who_is_asking_for_a_post'), ('social', '0007_words_that_are_found'), ('social', '0008_platforms_by_their_modules'), ('social', '0009_words_of_the_admin')]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('people', '0001_squashed_0009_focal_point_of_portraits'),
    ]

    operations = [
        migrations.CreateModel(
            name='SocialPost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', articles.social.fields.ReferenceField(blank=True, editable=False, max_length=500, unique=True, verbose_name='reference')),
                ('platform', models.CharField(choices=people.platforms.choices, max_length=20, verbose_name='platform')),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Where the post is, or was. Leave it empty when it is lost: the card then shows no link.', max_length=500, null=True, unique=True, verbose_name='address')),
                ('native_id', models.CharField(blank=True, max_length=200, verbose_name='platform’s ID')),
                ('author_name', models.CharField(blank=True, help_text='The author’s name as the platform showed it.', max_length=200, null=True, verbose_name='author')),
                ('handle', models.CharField(blank=True, help_text='Without the “@”.', max_length=200, null=True, verbose_name='handle')),
                ('text', models.TextField(blank=True, help_text='The exact words of the post, with its line breaks.', null=True, verbose_name='text')),
                ('content_warning', models.TextField(blank=True, help_text='What its author wrote above the post for those who would rather not see it.', verbose_name='content warning')),
                ('fingerprint', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=articles.social.references.fingerprint, max_length=16, sources=('platform', 'author_name', 'text'))),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('author_name', 'handle', 'text', 'address', 'reference'))),
                ('language', models.CharField(blank=True, help_text='A language tag such as “en” or “pt-BR”.', max_length=35, verbose_name='language')),
                ('posted_at', models.DateTimeField(blank=True, help_text='The moment of posting, when it is known.', null=True, verbose_name='posted at')),
                ('posted_on', articles.social.fields.PostedOnField(blank=True, help_text='The day of posting, when only the day is known. Otherwise it follows from the moment.', null=True, verbose_name='posted on')),
                ('status', models.CharField(choices=[('live', 'online'), ('edited', 'changed there since'), ('missing', 'no longer online'), ('private', 'private'), ('unreachable', 'could not be reached'), ('unknown', 'not checked')], default='unknown', max_length=20, verbose_name='status')),
                ('status_since', articles.social.fields.StatusSinceField(blank=True, editable=False, null=True, verbose_name='since')),
                ('origin', models.CharField(choices=[('fetched', 'fetched from the platform'), ('typed', 'typed by an editor'), ('imported', 'found in an import')], default='typed', max_length=10, verbose_name='source')),
                ('fetched_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='fetched')),
                ('checked_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='checked')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='creation date')),
                ('person', models.ForeignKey(blank=True, db_index=False, help_text='The person whose page lists this post.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='posts', to='people.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'post',
                'verbose_name_plural': 'archived posts',
                'ordering': ['-posted_on', '-pk'],
                'indexes': [models.Index(fields=['person', '-posted_on', '-id'], name='post_newest_first')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['live', 'edited', 'missing', 'private', 'unreachable', 'unknown'])), name='a_post_has_a_known_status'), models.CheckConstraint(condition=models.Q(('origin__in', ['fetched', 'typed', 'imported'])), name='a_post_has_a_known_origin'), models.CheckConstraint(condition=models.Q(models.Q(('address__isnull', True), models.Q(('address', ''), _negated=True), _connector='OR'), models.Q(('author_name__isnull', True), models.Q(('author_name', ''), _negated=True), _connector='OR'), models.Q(('handle__isnull', True), models.Q(('handle', ''), _negated=True), _connector='OR')), name='an_unknown_fact_of_a_post_is_null'), models.CheckConstraint(condition=models.Q(('address', None), ('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='a_post_has_an_address_on_the_web'), models.CheckConstraint(condition=models.Q(('posted_at__isnull', True), ('posted_on__isnull', False), _connector='OR'), name='a_post_with_a_moment_has_a_day'), models.CheckConstraint(condition=models.Q(models.Q(('origin', 'fetched'), _negated=True), ('fetched_at__isnull', False), _connector='OR'), name='a_fetched_post_has_its_moment_of_fetching')],
            },
        ),
        migrations.CreateModel(
            name='PostCheck',
            fields=[
                ('post', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='next_check', serialize=False, to='social.socialpost')),
                ('next_at', models.DateTimeField(db_index=True)),
                ('claimed_until', models.DateTimeField(help_text='Until then a process is asking.', null=True)),
                ('failures', models.PositiveSmallIntegerField(default=0, help_text='How often in a row no answer came.')),
            ],
            options={
                'verbose_name': 'check of a post',
                'verbose_name_plural': 'checks of posts',
            },
        ),
        migrations.CreateModel(
            name='PostChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('before', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('after', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='social.socialpost')),
            ],
            options={
                'verbose_name': 'change to a post',
                'verbose_name_plural': 'changes to posts',
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PostCapture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('facts', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='captures', to='social.socialpost')),
            ],
            options={
                'verbose_name': 'version of a post on its platform',
                'verbose_name_plural': 'versions of posts on their platforms',
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PostMedia',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('image', 'picture'), ('video', 'video')], default='image', max_length=5, verbose_name='type')),
                ('file', models.FileField(blank=True, help_text='Our own copy. Only this is shown to readers.', upload_to='posts/', verbose_name='file')),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Where the platform had it.', max_length=1000, verbose_name='address')),
                ('alt', models.CharField(blank=True, help_text='What it shows.', max_length=5000, verbose_name='alternative text')),
                ('width', models.PositiveIntegerField(blank=True, null=True, verbose_name='width')),
                ('height', models.PositiveIntegerField(blank=True, null=True, verbose_name='height')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='media', to='social.socialpost', verbose_name='post')),
            ],
            options={
                'verbose_name': 'picture or video',
                'verbose_name_plural': 'pictures and videos',
                'ordering': ['order', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['image', 'video'])), name='post_media_are_images_or_videos'), models.CheckConstraint(condition=models.Q(models.Q(('file', ''), _negated=True), models.Q(('address', ''), _negated=True), _connector='OR'), name='post_media_have_a_file_or_an_address', violation_error_message='Give a file or an address.'), models.CheckConstraint(condition=models.Q(('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='post_media_have_addresses_on_the_web'), models.CheckConstraint(condition=models.Q(models.Q(('height', None), ('width', None)), models.Q(('height__gt', 0), ('height__isnull', False), ('width__gt', 0), ('width__isnull', False)), _connector='OR'), name='post_media_have_both_sides_or_none')],
            },
        ),
    ]
