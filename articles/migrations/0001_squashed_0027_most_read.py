import django.db.models.deletion
import django.utils.timezone
import taggit.managers
from django.conf import settings
from django.db import migrations, models

import articles.models.draft
import articles.models.tag
import people.pictures.renditions_field
import plumbing.database.beginning
import plumbing.database.fields

# Tables that no model describes: articles/search says what lies in them. After the migrations they are filled (articles/apps.py).
ON_SQLITE = (
    """CREATE VIRTUAL TABLE articles_searchtext USING fts5(headline, standfirst, beside, body, marks, tokenize = "ascii tokenchars '_^~'")""",
)
ON_POSTGRESQL = (
    "ALTER TABLE articles_searchentry ADD COLUMN vector tsvector",
    # Without a list of pending entries, which every search would have to read through.
    "CREATE INDEX articles_searchentry_vector ON articles_searchentry USING gin (vector) WITH (fastupdate = off)",
)


def make_indexes(apps, schema_editor):
    for statement in ON_SQLITE if schema_editor.connection.vendor == "sqlite" else ON_POSTGRESQL:
        schema_editor.execute(statement)


def drop_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE articles_searchtext")


class Migration(migrations.Migration):

    replaces = [('articles', '0001_article_revision_index_rows'), ('articles', '0002_moments_of_index_rows'), ('articles', '0003_related_articles_most_shared'), ('articles', '0004_bylines_read_from_their_index'), ('articles', '0005_permanent_anchors_of_quotes'), ('articles', '0006_drafts_that_became_revisions'), ('articles', '0007_changes_of_posts_are_events'), ('articles', '0008_bylines_by_role'), ('articles', '0009_recently_shared'), ('articles', '0010_slugs_kept_and_words_found'), ('articles', '0011_revision_slug'), ('articles', '0012_quotes_from_archived_posts'), ('articles', '0013_uses_of_documents'), ('articles', '0014_reading_time_in_minutes'), ('articles', '0015_find_same_headlines'), ('articles', '0016_words_that_readers_find'), ('articles', '0017_words_of_the_admin'), ('articles', '0018_order_corrections_by_date'), ('articles', '0019_name_pictures'), ('articles', '0020_parts_counted_in_an_index'), ('articles', '0021_quotes_newest_first'), ('articles', '0022_people_who_have_written'), ('articles', '0023_tallies'), ('articles', '0024_count_what_is_released'), ('articles', '0025_renditions'), ('articles', '0026_reading_counts'), ('articles', '0027_most_read')]

    initial = True

    # Those of other apps first: each of theirs would draw up all models of ours anew.
    dependencies = [
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('people', '0001_squashed_0009_focal_point_of_portraits'),
        ('social', '0001_squashed_0009_words_of_the_admin'),
    ]

    operations = [
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', plumbing.database.fields.AddressField(allow_unicode=True, made_from='headline', max_length=200, unique=True, verbose_name='address')),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('in_review', 'In review'), ('approved', 'Approved'), ('scheduled', 'Scheduled'), ('published', 'Published'), ('withdrawn', 'Withdrawn')], default='draft', editable=False, max_length=20, verbose_name='status')),
                ('published_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='publication date')),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='withdrawal date')),
                ('updated_at', models.DateTimeField(blank=True, editable=False, help_text='When readers last got a new text.', null=True, verbose_name='last update')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='creation date')),
                ('kind', models.CharField(choices=[('opinion', 'Opinion'), ('analysis', 'Analysis'), ('editorial', 'Editorial'), ('essay', 'Essay'), ('review', 'Review'), ('interview', 'Interview'), ('satire', 'Satire'), ('letter', 'Letter'), ('sponsored', 'Sponsored')], default='opinion', max_length=20, verbose_name='type')),
                ('headline', models.CharField(max_length=300, verbose_name='headline')),
                ('standfirst', models.TextField(blank=True, verbose_name='standfirst')),
                ('image_caption', models.CharField(blank=True, max_length=500, verbose_name='caption')),
                ('body', models.TextField(blank=True, verbose_name='text')),
                ('body_parts', models.JSONField(default=list, editable=False)),
                ('body_text', models.TextField(blank=True, editable=False)),
                ('word_count', models.PositiveIntegerField(default=0, editable=False, verbose_name='words')),
                ('reading_time', models.PositiveIntegerField(default=0, editable=False, help_text='In minutes.')),
                ('share_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='share count')),
                ('language', models.CharField(default='en', max_length=12, verbose_name='language')),
                ('seo_title', models.CharField(blank=True, max_length=200, verbose_name='title for search engines')),
                ('seo_description', models.CharField(blank=True, max_length=320, verbose_name='description for search engines')),
                ('canonical_address', models.URLField(blank=True, max_length=500, verbose_name='canonical address')),
                ('import_name', models.CharField(blank=True, editable=False, max_length=300)),
                ('import_hash', models.CharField(blank=True, editable=False, max_length=64)),
                ('started_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='started by')),
            ],
            options={
                'verbose_name': 'article',
                'verbose_name_plural': 'articles',
                'ordering': ['-published_at', '-pk'],
                'permissions': [('publish_article', 'Can publish, schedule and withdraw articles'), ('approve_article', 'Can approve articles'), ('edit_any_article', 'Can change articles that others have started')],
                'indexes': [models.Index(fields=['-published_at', '-id'], name='article_newest_first'), models.Index(condition=models.Q(('withdrawn_at__isnull', False)), fields=['withdrawn_at', 'status'], name='article_by_withdrawal'), models.Index(condition=models.Q(('status', 'published'), _negated=True), fields=['status'], name='article_by_status'), models.Index(condition=models.Q(('share_count__isnull', False)), fields=['-published_at'], name='article_shared_newest_first')],
                'constraints': [models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='an_article_has_a_slug'), models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn'])), name='article_status_is_known'), models.CheckConstraint(condition=models.Q(('kind__in', ['opinion', 'analysis', 'editorial', 'essay', 'review', 'interview', 'satire', 'letter', 'sponsored'])), name='article_kind_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['draft', 'in_review', 'approved']), _negated=True), ('published_at', None), _connector='OR'), name='unreleased_article_has_no_date'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'withdrawn'), _negated=True), ('withdrawn_at__isnull', False), _connector='OR'), name='withdrawn_article_says_when'), models.CheckConstraint(condition=models.Q(('withdrawn_at', None), ('withdrawn_at__gte', models.F('published_at')), _connector='OR'), name='withdrawal_follows_publication'), models.UniqueConstraint(condition=models.Q(('import_name', ''), _negated=True), fields=('import_name',), name='import_name_is_unique')],
            },
        ),
        migrations.CreateModel(
            name='MostReadUpdate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'update of the most read articles',
                'verbose_name_plural': 'updates of the most read articles',
            },
        ),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='search_entry', serialize=False, to='articles.article')),
                ('number', models.BigIntegerField(unique=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('marks', models.TextField(blank=True)),
                ('pieces', models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name='Tallied',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='tallied', serialize=False, to='articles.article')),
                ('month', models.PositiveIntegerField()),
                ('tags', models.JSONField(default=list)),
            ],
            options={
                'verbose_name': 'tallied article',
                'verbose_name_plural': 'tallied articles',
            },
        ),
        migrations.CreateModel(
            name='Byline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('author', 'Author'), ('interviewer', 'Interview'), ('translator', 'Translation'), ('editor', 'Editing'), ('illustrator', 'Illustration'), ('photographer', 'Photography'), ('researcher', 'Research')], default='author', max_length=20, verbose_name='role')),
                ('order', models.PositiveSmallIntegerField(default=0)),
                ('published_at', models.DateTimeField(editable=False, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bylines', to='articles.article', verbose_name='article')),
                ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='bylines', to='people.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'byline',
                'verbose_name_plural': 'bylines',
                'ordering': ['order'],
                'indexes': [models.Index(fields=['person', 'role', '-published_at', '-article'], name='byline_newest_first')],
                'constraints': [models.UniqueConstraint(fields=('article', 'person', 'role'), name='person_has_a_role_once'), models.UniqueConstraint(fields=('article', 'order'), name='bylines_have_an_order'), models.CheckConstraint(condition=models.Q(('role__in', ['author', 'interviewer', 'translator', 'editor', 'illustrator', 'photographer', 'researcher'])), name='byline_role_is_known')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='authors',
            field=models.ManyToManyField(related_name='articles', through='articles.Byline', to='people.person', verbose_name='authors'),
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('correction', 'Correction'), ('clarification', 'Clarification'), ('update', 'Update'), ('note', 'Editor’s note'), ('retraction', 'Retraction')], default='correction', max_length=20, verbose_name='type')),
                ('text', models.TextField(help_text='What was wrong and what is right, in whole sentences.', verbose_name='text')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='publication date')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='articles.article', verbose_name='article')),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
            ],
            options={
                'verbose_name': 'correction',
                'verbose_name_plural': 'corrections',
                'ordering': ['made_at'],
                'indexes': [models.Index(fields=['-made_at', '-id'], name='correction_newest_first')],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='correction_says_something'), models.CheckConstraint(condition=models.Q(('kind__in', ['correction', 'clarification', 'update', 'note', 'retraction'])), name='correction_kind_is_known')],
            },
        ),
        migrations.CreateModel(
            name='Image',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.SlugField(help_text='How documents refer to the picture. It cannot change later.', max_length=120, unique=True, verbose_name='name')),
                ('file', models.ImageField(height_field='height', upload_to='images/%Y/%m', verbose_name='file', width_field='width')),
                ('alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it.', max_length=300, verbose_name='alternative text')),
                ('is_decorative', models.BooleanField(default=False, help_text='Tick only if the picture tells the reader nothing.', verbose_name='decorative')),
                ('credit', models.CharField(blank=True, max_length=200, verbose_name='credit')),
                ('caption', models.CharField(blank=True, max_length=500, verbose_name='caption')),
                ('focal_x', models.FloatField(default=0.5, help_text='0 is the left edge, 1 the right.', verbose_name='focal point, across')),
                ('focal_y', models.FloatField(default=0.5, help_text='0 is the upper edge, 1 the lower.', verbose_name='focal point, down')),
                ('width', models.PositiveIntegerField(default=0, editable=False)),
                ('height', models.PositiveIntegerField(default=0, editable=False)),
                ('renditions', people.pictures.renditions_field.RenditionsField(blank=True, default='', editable=False, focus=('focal_x', 'focal_y'), max_length=80, shapes=(), source='file')),
                ('hash', models.CharField(editable=False, help_text='SHA-256 of the file.', max_length=64, unique=True)),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('name', 'alt', 'caption', 'credit'))),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='uploaded')),
            ],
            options={
                'verbose_name': 'picture',
                'verbose_name_plural': 'pictures',
                'ordering': ['-created_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('focal_x__gte', 0), ('focal_x__lte', 1), ('focal_y__gte', 0), ('focal_y__lte', 1)), name='focal_point_lies_within_image')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.image', verbose_name='lead picture'),
        ),
        migrations.CreateModel(
            name='ImageUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='image_uses', to='articles.article')),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uses', to='articles.image')),
            ],
            options={
                'verbose_name': 'use of a picture',
                'verbose_name_plural': 'uses of pictures',
                'ordering': ['position'],
                'constraints': [models.UniqueConstraint(fields=('article', 'image'), name='article_shows_an_image_once')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='images',
            field=models.ManyToManyField(related_name='articles', through='articles.ImageUse', to='articles.image', verbose_name='pictures'),
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('published_at', models.DateTimeField(editable=False, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='articles.article')),
                ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='people.person')),
            ],
            options={
                'verbose_name': 'mention',
                'verbose_name_plural': 'mentions',
                'ordering': ['position'],
                'indexes': [models.Index(fields=['person', '-published_at', '-article'], name='mention_newest_first')],
                'constraints': [models.UniqueConstraint(fields=('article', 'person'), name='article_mentions_a_person_once')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='people',
            field=models.ManyToManyField(related_name='mentioned_in', through='articles.Mention', to='people.person', verbose_name='people'),
        ),
        migrations.CreateModel(
            name='PostUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='post_uses', to='articles.article')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uses', to='social.socialpost')),
            ],
            options={
                'verbose_name': 'use of a post',
                'verbose_name_plural': 'uses of posts',
                'ordering': ['position'],
                'constraints': [models.UniqueConstraint(fields=('article', 'post'), name='article_shows_a_post_once')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='posts',
            field=models.ManyToManyField(related_name='articles', through='articles.PostUse', to='social.socialpost', verbose_name='posts'),
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField(default=django.utils.timezone.now)),
                ('seen_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='presence', to='articles.article')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'presence',
                'verbose_name_plural': 'presences',
            },
        ),
        migrations.CreateModel(
            name='PreviewLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.CharField(default=articles.models.draft.new_token, max_length=40, unique=True)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField(default=articles.models.draft.a_week_from_now)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='preview_links', to='articles.article')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'preview link',
                'verbose_name_plural': 'preview links',
                'ordering': ['-made_at'],
            },
        ),
        migrations.CreateModel(
            name='PreviousSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, max_length=200, unique=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='previous_slugs', to='articles.article')),
            ],
            options={
                'verbose_name': 'former address',
                'verbose_name_plural': 'former addresses',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Quote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='quote')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='source')),
                ('said_on', models.DateField(blank=True, null=True, verbose_name='said on')),
                ('form', models.CharField(choices=[('inline', 'In the sentence'), ('block', 'On its own')], default='inline', max_length=10, verbose_name='form')),
                ('anchor', models.CharField(editable=False, help_text='The id of its element; see QuoteAnchor.', max_length=40)),
                ('position', models.PositiveSmallIntegerField()),
                ('published_at', models.DateTimeField(editable=False, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotes', to='articles.article', verbose_name='article')),
                ('speaker', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='quotes', to='people.person', verbose_name='speaker')),
            ],
            options={
                'verbose_name': 'quote',
                'verbose_name_plural': 'quotes',
                'ordering': ['article', 'position'],
                'indexes': [models.Index(fields=['speaker', '-published_at', '-article', 'position'], name='quote_newest_first'), models.Index(condition=models.Q(('speaker__isnull', False)), fields=['-published_at', '-article', 'position'], name='quote_spoken_newest_first')],
                'constraints': [models.UniqueConstraint(fields=('article', 'position'), name='quotes_have_a_place'), models.UniqueConstraint(fields=('article', 'anchor'), name='quotes_have_an_anchor'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='quote_has_words'), models.CheckConstraint(condition=models.Q(('form__in', ['inline', 'block'])), name='quote_form_is_known')],
            },
        ),
        migrations.CreateModel(
            name='QuoteAnchor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('anchor', models.CharField(max_length=40)),
                ('text', models.TextField()),
                ('speaker', models.CharField(blank=True, help_text='The slug that the document gives, if any.', max_length=200)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quote_anchors', to='articles.article')),
            ],
            options={
                'verbose_name': 'link to a quote',
                'verbose_name_plural': 'links to quotes',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('article', 'anchor'), name='an_anchor_stands_for_one_quote')],
            },
        ),
        migrations.CreateModel(
            name='ReadingCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('opened', models.PositiveIntegerField(default=0)),
                ('half_read', models.PositiveIntegerField(default=0)),
                ('read_to_end', models.PositiveIntegerField(default=0)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reading_counts', to='articles.article')),
            ],
            options={
                'verbose_name': 'reading count',
                'verbose_name_plural': 'reading counts',
                'ordering': ['-day', 'article'],
                'constraints': [models.UniqueConstraint(fields=('day', 'article'), name='an_article_is_counted_once_a_day')],
            },
        ),
        migrations.CreateModel(
            name='RelatedArticle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('weight', models.PositiveIntegerField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='related', to='articles.article')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='offered_below', to='articles.article')),
            ],
            options={
                'verbose_name': 'related article',
                'verbose_name_plural': 'related articles',
                'ordering': ['-weight'],
                'constraints': [models.UniqueConstraint(fields=('article', 'other'), name='article_is_offered_once'), models.CheckConstraint(condition=models.Q(('article', models.F('other')), _negated=True), name='article_is_not_offered_below_itself')],
            },
        ),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('content', models.JSONField(help_text='A Document as JSON.')),
                ('hash', models.CharField(max_length=64)),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('slug', models.CharField(blank=True, help_text='The address that the article has as soon as readers see this text. Empty: the one that it has.', max_length=200)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('draft_key', models.UUIDField(editable=False, help_text='Of the unsaved text that became this: one form sent twice saves once.', null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='articles.article')),
                ('based_on', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='followers', to='articles.revision')),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'revision',
                'verbose_name_plural': 'revisions',
                'ordering': ['-number'],
                'indexes': [models.Index(condition=models.Q(('draft_key__isnull', False)), fields=['draft_key'], name='revision_by_draft_key')],
                'constraints': [models.UniqueConstraint(fields=('article', 'number'), name='revision_number_is_unique_in_article'), models.UniqueConstraint(condition=models.Q(('number', 1)), fields=('made_by', 'draft_key'), name='one_form_makes_one_article')],
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='releases', to='articles.article')),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='releases', to='articles.revision')),
            ],
            options={
                'verbose_name': 'scheduled update',
                'verbose_name_plural': 'scheduled updates',
                'ordering': ['due_at'],
                'indexes': [models.Index(condition=models.Q(('done_at', None)), fields=['due_at'], name='release_waiting'), models.Index(fields=['due_at'], name='release_by_moment')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('done_at', None)), fields=('article',), name='article_waits_for_one_release')],
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verb', models.CharField(choices=[('saved', 'saved'), ('submitted', 'submitted for review'), ('approved', 'approved'), ('reopened', 'changed the text after approval'), ('returned', 'returned to draft'), ('scheduled', 'scheduled'), ('included', 'included newer changes in what is scheduled'), ('rescheduled', 'rescheduled'), ('unscheduled', 'unscheduled'), ('published', 'published'), ('withdrawn', 'withdrew'), ('corrected', 'corrected'), ('restored', 'restored'), ('renamed', 'changed the address'), ('released', 'published the scheduled update'), ('failed', 'could not publish the scheduled update'), ('post_changed', 'changed a post')], max_length=20, verbose_name='what')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='when')),
                ('detail', models.JSONField(blank=True, default=dict)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='articles.article', verbose_name='article')),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who')),
                ('revision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='events', to='articles.revision', verbose_name='revision')),
            ],
            options={
                'verbose_name': 'history entry',
                'verbose_name_plural': 'history',
                'ordering': ['-at', '-pk'],
                'indexes': [models.Index(fields=['article', '-at'], name='event_by_article')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(help_text='Made by the tab, so that two tabs never write over each other.', unique=True)),
                ('fields', models.JSONField(help_text="The form's fields as typed, by name.")),
                ('word_count', models.PositiveIntegerField(default=0)),
                ('saved_at', models.DateTimeField(auto_now=True)),
                ('article', models.ForeignKey(help_text='None: a new article.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='articles.article')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('based_on', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.revision')),
            ],
            options={
                'verbose_name': 'unsaved text',
                'verbose_name_plural': 'unsaved texts',
                'ordering': ['-saved_at'],
                'indexes': [models.Index(fields=['user', 'article'], name='draft_by_user')],
            },
        ),
        migrations.CreateModel(
            name='DocumentUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('person', 'Person'), ('image', 'Image'), ('post', 'Post'), ('section', 'Section'), ('series', 'Series')], max_length=10)),
                ('key', models.CharField(help_text='The word by which documents name it: its slug, name or reference.', max_length=500)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.article')),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.revision')),
            ],
            options={
                'verbose_name': 'use in a text',
                'verbose_name_plural': 'uses in texts',
                'indexes': [models.Index(fields=['kind', 'key', '-revision'], name='document_use_newest_first')],
                'constraints': [models.UniqueConstraint(fields=('article', 'kind', 'key'), name='article_names_a_thing_once')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='latest_revision',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='articles.revision'),
        ),
        migrations.AddField(
            model_name='article',
            name='live_revision',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='articles.revision'),
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=80)),
                ('stem', models.CharField(max_length=80)),
            ],
            options={
                'indexes': [models.Index(fields=['stem'], name='words_by_stem'), models.Index(fields=['word'], name='words_by_beginning', opclasses=['varchar_pattern_ops'])],
                'constraints': [models.UniqueConstraint(fields=('word', 'stem'), name='a_word_has_a_stem_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchSpelling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField(db_index=True)),
                ('word', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='spellings', to='articles.searchword')),
            ],
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, unique=True, verbose_name='name')),
                ('slug', plumbing.database.fields.AddressField(allow_unicode=True, help_text='Left empty, it is made from the name. Former addresses go on leading here.', made_from='name', max_length=80, unique=True, verbose_name='address')),
                ('description', models.CharField(blank=True, help_text='One sentence for the head of the section’s page.', max_length=300, verbose_name='description')),
                ('order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in the masthead.', verbose_name='order')),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('name',))),
            ],
            options={
                'verbose_name': 'section',
                'verbose_name_plural': 'sections',
                'ordering': ['order', 'name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='a_section_has_a_slug')],
            },
        ),
        migrations.CreateModel(
            name='PreviousSectionSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, max_length=200, unique=True)),
                ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='previous_slugs', to='articles.section')),
            ],
            options={
                'verbose_name': 'former address of a section',
                'verbose_name_plural': 'former addresses of sections',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MostRead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('period', models.CharField(choices=[('day', 'Last 24 hours'), ('week', 'Last 7 days')], max_length=4)),
                ('place', models.PositiveSmallIntegerField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='most_read', to='articles.article')),
                ('section', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='most_read', to='articles.section')),
            ],
            options={
                'verbose_name': 'most read article',
                'verbose_name_plural': 'most read articles',
                'ordering': ['period', 'section', 'place'],
                'constraints': [models.UniqueConstraint(fields=('section', 'period', 'place'), name='a_place_of_a_section_is_taken_once'), models.UniqueConstraint(condition=models.Q(('section', None)), fields=('period', 'place'), name='a_place_of_the_site_is_taken_once'), models.CheckConstraint(condition=models.Q(('period__in', ['day', 'week'])), name='a_period_is_a_day_or_a_week')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='section',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='articles.section', verbose_name='section'),
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                ('slug', plumbing.database.fields.AddressField(allow_unicode=True, help_text='Left empty, it is made from the name. Former addresses go on leading here.', made_from='name', max_length=120, unique=True, verbose_name='address')),
                ('description', models.CharField(blank=True, max_length=300, verbose_name='description')),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('name',))),
            ],
            options={
                'verbose_name': 'series',
                'verbose_name_plural': 'series',
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='a_series_has_a_slug')],
            },
        ),
        migrations.CreateModel(
            name='PreviousSeriesSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, max_length=200, unique=True)),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='previous_slugs', to='articles.series')),
            ],
            options={
                'verbose_name': 'former address of a series',
                'verbose_name_plural': 'former addresses of series',
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='article',
            name='series',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='articles.series', verbose_name='series'),
        ),
        migrations.CreateModel(
            name='Tag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=articles.models.tag.tag_key, max_length=200, sources=('name',))),
                ('slug', plumbing.database.fields.AddressField(allow_unicode=True, made_from='name', max_length=100, unique=True, verbose_name='address')),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('name',))),
                ('description', models.CharField(blank=True, max_length=300, verbose_name='description')),
            ],
            options={
                'verbose_name': 'tag',
                'verbose_name_plural': 'tags',
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='a_tag_has_a_slug')],
            },
        ),
        migrations.CreateModel(
            name='PreviousTagName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, max_length=200, unique=True)),
                ('name', models.CharField(blank=True, max_length=100, verbose_name='name')),
                ('key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=articles.models.tag.tag_key, max_length=200, sources=('name',))),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('name',))),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='previous_names', to='articles.tag')),
            ],
            options={
                'verbose_name': 'former name of a tag',
                'verbose_name_plural': 'former names of tags',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Tagging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('published_at', models.DateTimeField(editable=False, null=True)),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='taggings', to='articles.article')),
                ('tag', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='taggings', to='articles.tag')),
            ],
            options={
                'verbose_name': 'tagging',
                'verbose_name_plural': 'taggings',
                'indexes': [models.Index(fields=['tag', '-published_at', '-content_object'], name='tagging_newest_first')],
                'constraints': [models.UniqueConstraint(fields=('tag', 'content_object'), name='article_carries_a_tag_once')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='tags',
            field=taggit.managers.TaggableManager(blank=True, help_text='A comma-separated list of tags.', through='articles.Tagging', to='articles.Tag', verbose_name='tags'),
        ),
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.PositiveIntegerField(null=True, unique=True)),
                ('number', models.IntegerField(default=0)),
                ('tag', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='tally', to='articles.tag')),
            ],
            options={
                'verbose_name': 'tally',
                'verbose_name_plural': 'tallies',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('month__isnull', False), ('tag', None)), models.Q(('month', None), ('tag__isnull', False)), _connector='OR'), name='a_tally_is_of_a_tag_or_a_month')],
            },
        ),
        migrations.CreateModel(
            name='SearchRow',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='search_row', serialize=False, to='articles.article')),
                ('title', models.TextField(blank=True)),
                ('text', models.TextField(blank=True)),
            ],
            options={
                'verbose_name': 'search entry',
                'verbose_name_plural': 'search entries',
                'indexes': [models.Index(plumbing.database.beginning.Beginning('title'), name='search_row_by_title')],
            },
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['section', '-published_at', '-id'], name='article_by_section'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(condition=models.Q(('series__isnull', False)), fields=['series', 'published_at', 'id', 'status', 'withdrawn_at'], name='article_by_series'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['scheduled', 'published']), _negated=True), models.Q(('live_revision__isnull', False), ('published_at__isnull', False)), _connector='OR'), name='released_article_has_date_and_text'),
        ),
        migrations.RunPython(make_indexes, drop_indexes),
    ]
