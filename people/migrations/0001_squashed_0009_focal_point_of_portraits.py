import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import people.names
import people.pictures.renditions_field
import people.platforms
import plumbing.database.fields


class Migration(migrations.Migration):

    replaces = [('people', '0001_person_alias_handle'), ('people', '0002_slugs_kept_and_keys_by_script'), ('people', '0003_words_for_portraits'), ('people', '0004_what_the_contributor_tick_does'), ('people', '0005_platforms_by_their_modules'), ('people', '0006_words_of_the_admin'), ('people', '0007_register_of_names'), ('people', '0008_renditions'), ('people', '0009_focal_point_of_portraits')]

    initial = True

    # Those of other apps first: each of theirs would draw up all models of ours anew.
    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('portrait', models.ImageField(blank=True, help_text='A JPEG, PNG, WebP, AVIF or HEIC picture, at least 200 pixels wide and high. Location data is removed.', upload_to='people/portraits/', verbose_name='portrait')),
                ('portrait_focal_x', models.FloatField(default=0.5, help_text='0 is the left edge, 1 the right.', verbose_name='focal point of the portrait, across')),
                ('portrait_focal_y', models.FloatField(default=0.5, help_text='0 is the upper edge, 1 the lower.', verbose_name='focal point of the portrait, down')),
                ('portrait_renditions', people.pictures.renditions_field.RenditionsField(blank=True, default='', editable=False, focus=('portrait_focal_x', 'portrait_focal_y'), max_length=80, shapes=(), source='portrait')),
                ('portrait_alt', models.CharField(blank=True, help_text='What the portrait shows, for readers who cannot see it. Can be left empty beside the name.', max_length=250, verbose_name='alternative text for the portrait')),
                ('name', models.CharField(help_text='The name as readers see it.', max_length=200, verbose_name='name')),
                ('slug', plumbing.database.fields.AddressField(allow_unicode=True, help_text='The last part of the address of the person’s page. Left empty, it is made from the name. Former addresses go on leading here.', made_from='name', max_length=100, unique=True, verbose_name='address')),
                ('sort_name', plumbing.database.fields.DerivedCharField(blank=True, editable=True, help_text='The name as lists order it, such as “Roe, Jane”. Left empty, it is made from the name.', keep_typed=True, make=people.names.sort_name, max_length=200, sources=('name',), verbose_name='name for sorting')),
                ('sort_key', plumbing.database.fields.DerivedCharField(blank=True, editable=False, keep_typed=False, make=people.names.sort_key, max_length=200, sources=('sort_name',))),
                ('initial', plumbing.database.fields.DerivedCharField(blank=True, editable=False, keep_typed=False, make=people.names.initial, max_length=4, sources=('sort_name',))),
                ('has_written', models.BooleanField(default=False, editable=False)),
                ('name_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=people.names.name_key, max_length=200, sources=('name',))),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('name',))),
                ('role', models.CharField(blank=True, help_text='One line under the name, such as “columnist”.', max_length=200, verbose_name='job title')),
                ('bio', models.TextField(blank=True, help_text='Two or three sentences for the author box, without markup.', verbose_name='biography')),
                ('email', models.EmailField(blank=True, help_text='Readers see it in the author box. Left empty, it stays private.', max_length=254, verbose_name='email')),
                ('website', plumbing.database.fields.WebAddressField(blank=True, max_length=500, verbose_name='website')),
                ('is_contributor', models.BooleanField(default=False, help_text='With a portrait and a recent article, they are listed under “Our writers” on the front page. Anyone can be credited without this.', verbose_name='writes for us')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='creation date')),
                ('user', models.OneToOneField(blank=True, help_text='Only for people who log in here. Nobody needs an account to be credited.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='person', to=settings.AUTH_USER_MODEL, verbose_name='account')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'ordering': ['sort_name', 'name'],
                'indexes': [models.Index(fields=['initial', 'sort_key', 'id'], name='person_by_name'), models.Index(condition=models.Q(('has_written', True)), fields=['initial', 'sort_key', 'id'], name='person_who_wrote_by_name')],
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='a_person_has_a_name'), models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='a_person_has_a_slug'), models.CheckConstraint(condition=models.Q(('website', ''), ('website__istartswith', 'https://'), ('website__istartswith', 'http://'), _connector='OR'), name='a_person_has_a_website_on_the_web'), models.CheckConstraint(condition=models.Q(('portrait_focal_x__gte', 0), ('portrait_focal_x__lte', 1), ('portrait_focal_y__gte', 0), ('portrait_focal_y__lte', 1)), name='focal_point_lies_within_portrait')],
            },
        ),
        migrations.CreateModel(
            name='Alias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='Articles that use this name mean this person.', max_length=200, verbose_name='name')),
                ('key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=people.names.name_key, max_length=200, sources=('name',))),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('name',))),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='people.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'alias',
                'verbose_name_plural': 'aliases',
                'ordering': ['name'],
                'constraints': [models.UniqueConstraint(fields=('person', 'key'), name='a_person_has_an_alias_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='an_alias_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='PreviousPersonSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, max_length=200, unique=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='previous_slugs', to='people.person')),
            ],
            options={
                'verbose_name': 'former address of a person',
                'verbose_name_plural': 'former addresses of people',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SocialHandle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('platform', models.CharField(choices=people.platforms.choices, max_length=20, verbose_name='platform')),
                ('handle', models.CharField(blank=True, help_text='Without the “@”. Leave it empty when only the platform is known.', max_length=200, verbose_name='handle')),
                ('handle_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=people.names.handle_key, max_length=200, sources=('handle',))),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Only where the address of the profile does not follow from the handle.', max_length=500, verbose_name='address')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='handles', to='people.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'handle',
                'verbose_name_plural': 'handles',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('handle_key', ''), _negated=True), fields=('platform', 'handle_key'), name='a_handle_belongs_to_one_person'), models.UniqueConstraint(condition=models.Q(('address', ''), ('handle_key', '')), fields=('person', 'platform'), name='a_bare_platform_is_noted_once'), models.CheckConstraint(condition=models.Q(models.Q(('handle', ''), _negated=True), ('handle_key', ''), _connector='OR'), name='a_handle_has_a_key_only_where_it_is_known'), models.CheckConstraint(condition=models.Q(('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='a_profile_has_an_address_on_the_web'), models.CheckConstraint(condition=models.Q(('handle__startswith', '@'), _negated=True), name='a_handle_is_kept_without_its_mark')],
            },
        ),
    ]
