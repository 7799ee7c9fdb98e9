import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import plumbing.database.fields


class Migration(migrations.Migration):

    replaces = [('publication', '0001_redirects'), ('publication', '0002_pages'), ('publication', '0003_purposes')]

    initial = True

    dependencies = [
        ('articles', '0001_squashed_0027_most_read'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('social', '0001_squashed_0009_words_of_the_admin'),
    ]

    operations = [
        migrations.CreateModel(
            name='Redirect',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(help_text='Such as /2019/05/the-ferry/ or /index.php?p=123. Where the site has a page at this address, readers get the page.', max_length=500, unique=True, verbose_name='old address')),
                ('leads_to', models.CharField(help_text='A path of this site, such as /articles/the-ferry/, or a whole address.', max_length=1000, validators=[django.core.validators.RegexValidator('^(/(?!/)|https?://[^\\s/?#]+)\\S*$', 'Write a path such as /articles/the-ferry/ or a whole address.')], verbose_name='leads to')),
                ('covers', models.BooleanField(default=False, help_text='What follows the old address is then put behind the new one: /blog/ferry/ leads to /articles/ferry/.', verbose_name='and everything below it')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='made at')),
            ],
            options={
                'verbose_name': 'redirect',
                'verbose_name_plural': 'redirects',
                'ordering': ['path'],
            },
        ),
        migrations.CreateModel(
            name='Page',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('slug', plumbing.database.fields.AddressField(allow_unicode=True, help_text='Left empty, it is made from the title: /about/. Former addresses go on leading here.', made_from='title', max_length=100, unique=True, verbose_name='address')),
                ('description', models.CharField(blank=True, help_text='What it is about, in a sentence: under the title, and in search engines.', max_length=300, verbose_name='description')),
                ('purpose', models.CharField(blank=True, choices=[('principles', 'by which principles we publish'), ('ethics', 'our rules of ethics'), ('corrections', 'how we correct'), ('masthead', 'who works here (masthead)'), ('ownership', 'who owns and funds us'), ('sources', 'how we use unnamed sources'), ('feedback', 'how readers reach us, and what becomes of it'), ('diversity', 'our policy of diversity')], help_text='Search engines and readers of news are told where the publication says this of itself.', max_length=12, verbose_name='what it tells')),
                ('body', models.TextField(blank=True, verbose_name='text')),
                ('body_parts', models.JSONField(default=list, editable=False)),
                ('is_public', models.BooleanField(default=False, verbose_name='readers see it')),
                ('is_linked', models.BooleanField(default=True, verbose_name='linked in the menu and at the foot of every page')),
                ('order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first.', verbose_name='order')),
                ('updated_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='last changed')),
                ('images', models.ManyToManyField(editable=False, related_name='own_pages', to='articles.image')),
                ('posts', models.ManyToManyField(editable=False, related_name='own_pages', to='social.socialpost')),
            ],
            options={
                'verbose_name': 'page',
                'verbose_name_plural': 'pages',
                'ordering': ['order', 'title'],
                'constraints': [models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='a_page_has_a_slug')],
            },
        ),
        migrations.CreateModel(
            name='PageRevision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('title', models.CharField(max_length=200)),
                ('description', models.CharField(blank=True, max_length=300)),
                ('body', models.TextField(blank=True)),
                ('made_at', models.DateTimeField()),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='publication.page')),
            ],
            options={
                'verbose_name': 'revision of a page',
                'verbose_name_plural': 'revisions of pages',
                'ordering': ['-number'],
                'constraints': [models.UniqueConstraint(fields=('page', 'number'), name='revision_number_is_unique_in_page')],
            },
        ),
        migrations.CreateModel(
            name='PreviousPageSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, max_length=200, unique=True)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='previous_slugs', to='publication.page')),
            ],
            options={
                'verbose_name': 'former address of a page',
                'verbose_name_plural': 'former addresses of pages',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RedirectCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('followed', models.PositiveIntegerField(default=0)),
                ('redirect', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts', to='publication.redirect')),
            ],
            options={
                'verbose_name': 'redirect count',
                'verbose_name_plural': 'redirect counts',
                'ordering': ['-day'],
                'constraints': [models.UniqueConstraint(fields=('redirect', 'day'), name='a_redirect_is_counted_once_a_day')],
            },
        ),
    ]
