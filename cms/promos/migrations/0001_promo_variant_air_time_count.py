import django.db.models.deletion
from django.db import migrations, models

import cms.promos.models.air_time
import cms.promos.sharing
import plumbing.database.fields


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('articles', '0001_article_revision_index_rows'),
        ('people', '0001_person_alias_handle'),
    ]

    operations = [
        migrations.CreateModel(
            name='Promo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='Only seen here, in the admin.', max_length=120)),
                ('slug', models.SlugField(max_length=120, unique=True)),
                ('kind', models.CharField(choices=[('show', 'Show'), ('subscription', 'Subscription'), ('newsletter', 'Newsletter'), ('donation', 'Donation'), ('membership', 'Membership'), ('event', 'Event'), ('book', 'Book')], max_length=20)),
                ('is_active', models.BooleanField(default=True, help_text='Take the tick away to stop the promo at once, whatever its dates say.', verbose_name='may be shown')),
                ('shows_inline', models.BooleanField(default=False, help_text='Where the author put a place for a promo into the text.', verbose_name='in the text')),
                ('shows_end', models.BooleanField(default=True, verbose_name='after the text')),
                ('shows_aside', models.BooleanField(default=False, verbose_name='beside the text')),
                ('shows_header', models.BooleanField(default=False, verbose_name='above the text')),
                ('priority', models.SmallIntegerField(default=0, help_text='Of several promos for one place the highest number wins.')),
                ('starts_at', models.DateTimeField(blank=True, help_text='Not shown before this moment. Left empty, it is shown from now on.', null=True, verbose_name='from')),
                ('ends_at', models.DateTimeField(blank=True, help_text='Not shown from this moment on. Left empty, it is shown without end.', null=True, verbose_name='until')),
                ('is_confined', models.BooleanField(default=False, help_text='Show it with the articles named here and nowhere else. Imports tick this for what they find.', verbose_name='only in its articles')),
                ('fingerprint', models.CharField(blank=True, editable=False, help_text='By what an import knows it again; nothing for promos that were made here.', max_length=16, null=True, unique=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('articles', models.ManyToManyField(blank=True, help_text='Articles that carry this promo before any other.', related_name='promos', to='articles.article')),
                ('presenter', models.ForeignKey(blank=True, help_text='Who presents the show, writes the newsletter or wrote the book.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='promos', to='people.person')),
                ('sections', models.ManyToManyField(blank=True, help_text='With a section or a tag chosen, the promo is shown only with articles that have one of them.', related_name='promos', to='articles.section')),
                ('tags', models.ManyToManyField(blank=True, related_name='promos', to='articles.tag')),
            ],
            options={
                'ordering': ['-priority', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='AirTime',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.CharField(choices=[('mon', 'Monday'), ('tue', 'Tuesday'), ('wed', 'Wednesday'), ('thu', 'Thursday'), ('fri', 'Friday'), ('sat', 'Saturday'), ('sun', 'Sunday')], max_length=3)),
                ('time', models.TimeField(help_text='As the clocks of the zone show it.')),
                ('zone', models.CharField(max_length=60, validators=[cms.promos.models.air_time.is_zone], verbose_name='time zone')),
                ('minutes', models.PositiveSmallIntegerField(blank=True, help_text='How long it lasts. Left empty, an hour is assumed.', null=True)),
                ('promo', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='air_times', to='promos.promo')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PromoVariant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(default='first', help_text='Tells the variants of one promo apart.', max_length=60)),
                ('title', models.CharField(blank=True, max_length=160)),
                ('text', models.TextField(blank=True, help_text='One or two sentences, without markup.')),
                ('call_to_action', models.CharField(blank=True, help_text='The words on the button. Left empty, they follow from the kind.', max_length=60)),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Where the button leads. Without it there is none.', max_length=500)),
                ('weight', models.PositiveSmallIntegerField(default=1, help_text='How often it is shown in comparison with the others: 2 is twice as often as 1.')),
                ('is_control', models.BooleanField(default=False, help_text='The wording that the others are measured against.', verbose_name='is the control')),
                ('address_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=cms.promos.sharing.address_key, max_length=250, sources=('address',))),
                ('words_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=cms.promos.sharing.words_key, max_length=16, sources=('title', 'text'))),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.image')),
                ('promo', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variants', to='promos.promo')),
            ],
            options={
                'verbose_name': 'variant',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PromoCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('placement', models.CharField(choices=[('inline', 'In the text'), ('end', 'After the text'), ('aside', 'Beside the text'), ('header', 'Above the text')], max_length=10)),
                ('seen', models.PositiveIntegerField(default=0)),
                ('clicked', models.PositiveIntegerField(default=0)),
                ('dismissed', models.PositiveIntegerField(default=0)),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts', to='promos.promovariant')),
            ],
            options={
                'ordering': ['-day', 'variant', 'placement'],
            },
        ),
        migrations.AddConstraint(
            model_name='promo',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='a_promo_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='promo',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['show', 'subscription', 'newsletter', 'donation', 'membership', 'event', 'book'])), name='a_promo_is_of_a_known_kind'),
        ),
        migrations.AddConstraint(
            model_name='promo',
            constraint=models.CheckConstraint(condition=models.Q(('starts_at', None), ('ends_at', None), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='a_promo_ends_after_it_starts', violation_error_message='The promo would end before it starts.'),
        ),
        migrations.AddConstraint(
            model_name='promo',
            constraint=models.CheckConstraint(condition=models.Q(('shows_inline', True), ('shows_end', True), ('shows_aside', True), ('shows_header', True), _connector='OR'), name='a_promo_has_a_placement', violation_error_message='Choose at least one place where the promo is shown.'),
        ),
        migrations.AddConstraint(
            model_name='airtime',
            constraint=models.UniqueConstraint(fields=('promo', 'day', 'time', 'zone'), name='a_show_begins_once_at_a_time', violation_error_message='This air time is there already.'),
        ),
        migrations.AddConstraint(
            model_name='airtime',
            constraint=models.CheckConstraint(condition=models.Q(('day__in', ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'))), name='an_air_time_is_on_a_day_of_the_week'),
        ),
        migrations.AddConstraint(
            model_name='airtime',
            constraint=models.CheckConstraint(condition=models.Q(('minutes', None), models.Q(('minutes__gt', 0), ('minutes__lte', 1440)), _connector='OR'), name='a_show_lasts_a_day_at_most', violation_error_message='A show lasts at least a minute and at most a day.'),
        ),
        migrations.AddConstraint(
            model_name='airtime',
            constraint=models.CheckConstraint(condition=models.Q(('zone', ''), _negated=True), name='an_air_time_has_a_zone'),
        ),
        migrations.AddConstraint(
            model_name='promovariant',
            constraint=models.UniqueConstraint(fields=('promo', 'name'), name='variants_of_a_promo_have_their_own_names'),
        ),
        migrations.AddConstraint(
            model_name='promovariant',
            constraint=models.UniqueConstraint(condition=models.Q(('is_control', True)), fields=('promo',), name='a_promo_has_one_control_at_most', violation_error_message='Only one variant can be the control.'),
        ),
        migrations.AddConstraint(
            model_name='promovariant',
            constraint=models.CheckConstraint(condition=models.Q(('weight__gt', 0)), name='a_variant_has_a_weight'),
        ),
        migrations.AddConstraint(
            model_name='promovariant',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='a_variant_has_words', violation_error_message='Write a title or a text.'),
        ),
        migrations.AddConstraint(
            model_name='promovariant',
            constraint=models.CheckConstraint(condition=models.Q(('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='a_variant_leads_to_an_address_on_the_web'),
        ),
        migrations.AddConstraint(
            model_name='promocount',
            constraint=models.UniqueConstraint(fields=('variant', 'day', 'placement'), name='a_variant_is_counted_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='promocount',
            constraint=models.CheckConstraint(condition=models.Q(('placement__in', ['inline', 'end', 'aside', 'header'])), name='a_count_is_of_a_known_placement'),
        ),
    ]
