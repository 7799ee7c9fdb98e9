import django.db.models.deletion
from django.db import migrations, models

import cms.promos.models.air_time
import cms.promos.models.targets
import cms.promos.sharing
import plumbing.database.fields


class Migration(migrations.Migration):

    replaces = [('promos', '0001_promo_variant_air_time_count'), ('promos', '0002_words_of_the_admin'), ('promos', '0003_counts_by_any_placement'), ('promos', '0004_promos_complete')]

    initial = True

    dependencies = [
        ('articles', '0001_squashed_0027_most_read'),
        ('people', '0001_squashed_0009_focal_point_of_portraits'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticleWithoutPromos',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='without_promos', to='articles.article', verbose_name='article')),
            ],
            options={
                'verbose_name': 'article without promos',
                'verbose_name_plural': 'articles without promos',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Promo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kinds', cms.promos.models.targets.KindsField(blank=True, default='', max_length=200, validators=[cms.promos.models.targets.are_kinds], verbose_name='types of articles')),
                ('is_confined', models.BooleanField(default=False, help_text='Show it with the articles above and nowhere else. Imports tick this for the promos that they find.', verbose_name='only in its articles')),
                ('never_kinds', cms.promos.models.targets.KindsField(blank=True, default='', max_length=200, validators=[cms.promos.models.targets.are_kinds], verbose_name='never with types of articles')),
                ('name', models.CharField(help_text='Seen only here, in the admin.', max_length=120, verbose_name='name')),
                ('slug', models.SlugField(max_length=120, unique=True, verbose_name='slug')),
                ('kind', models.CharField(choices=[('show', 'Show'), ('subscription', 'Subscription'), ('newsletter', 'Newsletter'), ('donation', 'Donation'), ('membership', 'Membership'), ('event', 'Event'), ('book', 'Book'), ('notice', 'Notice')], max_length=20, verbose_name='type')),
                ('is_active', models.BooleanField(default=True, help_text='Untick to stop the promo at once, whatever its dates say.', verbose_name='may be shown')),
                ('archived_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='archived')),
                ('shows_banner', models.BooleanField(default=False, verbose_name='above the page')),
                ('shows_inline', models.BooleanField(default=False, verbose_name='in the text')),
                ('shows_aside', models.BooleanField(default=False, verbose_name='beside the text')),
                ('shows_end', models.BooleanField(default=True, verbose_name='after the text')),
                ('shows_home', models.BooleanField(default=False, verbose_name='on the front page')),
                ('shows_section', models.BooleanField(default=False, verbose_name='on section pages')),
                ('shows_person', models.BooleanField(default=False, verbose_name='on pages of people')),
                ('shows_footer', models.BooleanField(default=False, verbose_name='below the page')),
                ('inline_percent', models.PositiveSmallIntegerField(blank=True, help_text='In percent of the text, where the writer has put no promo slot. Left empty, it is shown in slots alone.', null=True, verbose_name='how far down the text')),
                ('priority', models.SmallIntegerField(default=0, help_text='If several promos fit one place, the highest number wins.', verbose_name='priority')),
                ('zone', models.CharField(blank=True, help_text='By whose clocks the dates are meant. Left empty, by the publication’s.', max_length=60, validators=[cms.promos.models.air_time.is_zone], verbose_name='time zone')),
                ('starts_at', models.DateTimeField(blank=True, help_text='Not shown before this time. Left empty, it is shown from now on.', null=True, verbose_name='from')),
                ('ends_at', models.DateTimeField(blank=True, help_text='Not shown after this time. Left empty, it is shown indefinitely.', null=True, verbose_name='until')),
                ('frequency', models.CharField(choices=[('always', 'Every time'), ('once', 'Once'), ('daily', 'Once a day'), ('weekly', 'Once a week'), ('pages', 'Once in several pages'), ('until_dismissed', 'Until the reader dismisses it'), ('until_clicked', 'Until the reader follows it')], default='always', max_length=20, verbose_name='how often')),
                ('pages_between', models.PositiveSmallIntegerField(default=5, help_text='Of how many pages that somebody reads one shows it, if it is shown once in several pages.', verbose_name='pages between')),
                ('audience', models.CharField(choices=[('everyone', 'Everyone'), ('first_visit', 'Readers on their first visit'), ('returning', 'Readers who have come back'), ('often', 'Readers of ten pages or more within a month'), ('platform', 'Readers who come from a social network')], default='everyone', max_length=20, verbose_name='for whom')),
                ('fingerprint', models.CharField(blank=True, editable=False, help_text='By what an import knows it again; nothing for promos that were made here.', max_length=16, null=True, unique=True)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='creation date')),
                ('articles', models.ManyToManyField(blank=True, help_text='Articles that show this promo before any other.', related_name='promos', to='articles.article', verbose_name='articles')),
                ('never_articles', models.ManyToManyField(blank=True, related_name='promos_never', to='articles.article', verbose_name='never with articles')),
                ('never_people', models.ManyToManyField(blank=True, related_name='promos_never', to='people.person', verbose_name='never with people')),
                ('never_sections', models.ManyToManyField(blank=True, related_name='promos_never', to='articles.section', verbose_name='never in sections')),
                ('never_series', models.ManyToManyField(blank=True, related_name='promos_never', to='articles.series', verbose_name='never in series')),
                ('never_tags', models.ManyToManyField(blank=True, related_name='promos_never', to='articles.tag', verbose_name='never with tags')),
                ('people', models.ManyToManyField(blank=True, help_text='Articles that they wrote or that mention them, and their own pages.', related_name='promos_with', to='people.person', verbose_name='people')),
                ('presenter', models.ForeignKey(blank=True, help_text='Who presents the show, writes the newsletter or wrote the book.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='promos', to='people.person', verbose_name='presenter')),
                ('sections', models.ManyToManyField(blank=True, help_text='With a target, the promo is shown only where one of its targets fits.', related_name='promos', to='articles.section', verbose_name='sections')),
                ('series', models.ManyToManyField(blank=True, related_name='promos', to='articles.series', verbose_name='series')),
                ('tags', models.ManyToManyField(blank=True, related_name='promos', to='articles.tag', verbose_name='tags')),
            ],
            options={
                'verbose_name': 'promo',
                'verbose_name_plural': 'promos',
                'ordering': ['-priority', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='a_promo_has_a_name'), models.CheckConstraint(condition=models.Q(('kind__in', ['show', 'subscription', 'newsletter', 'donation', 'membership', 'event', 'book', 'notice'])), name='a_promo_is_of_a_known_kind'), models.CheckConstraint(condition=models.Q(('frequency__in', ['always', 'once', 'daily', 'weekly', 'pages', 'until_dismissed', 'until_clicked'])), name='a_promo_has_a_known_frequency'), models.CheckConstraint(condition=models.Q(('audience__in', ['everyone', 'first_visit', 'returning', 'often', 'platform'])), name='a_promo_has_a_known_audience'), models.CheckConstraint(condition=models.Q(('pages_between__gt', 1)), name='a_promo_leaves_out_pages', violation_error_message='Once in several pages means once in two pages or more.'), models.CheckConstraint(condition=models.Q(('inline_percent', None), ('inline_percent__lte', 100), _connector='OR'), name='a_promo_stands_within_the_text', violation_error_message='The whole text is 100 percent.'), models.CheckConstraint(condition=models.Q(('starts_at', None), ('ends_at', None), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='a_promo_ends_after_it_starts', violation_error_message='The promo would end before it starts.'), models.CheckConstraint(condition=models.Q(('shows_banner', True), ('shows_inline', True), ('shows_aside', True), ('shows_end', True), ('shows_home', True), ('shows_section', True), ('shows_person', True), ('shows_footer', True), _connector='OR'), name='a_promo_has_a_placement', violation_error_message='Choose at least one place where the promo is shown.')],
            },
        ),
        migrations.CreateModel(
            name='AirTime',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.CharField(choices=[('mon', 'Monday'), ('tue', 'Tuesday'), ('wed', 'Wednesday'), ('thu', 'Thursday'), ('fri', 'Friday'), ('sat', 'Saturday'), ('sun', 'Sunday')], max_length=3, verbose_name='day')),
                ('time', models.TimeField(help_text='Local time in that time zone.', verbose_name='time')),
                ('zone', models.CharField(max_length=60, validators=[cms.promos.models.air_time.is_zone], verbose_name='time zone')),
                ('minutes', models.PositiveSmallIntegerField(blank=True, help_text='How long it lasts. Left empty, an hour is assumed.', null=True, verbose_name='minutes')),
                ('promo', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='air_times', to='promos.promo', verbose_name='promo')),
            ],
            options={
                'verbose_name': 'air time',
                'verbose_name_plural': 'air times',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('promo', 'day', 'time', 'zone'), name='a_show_begins_once_at_a_time', violation_error_message='This air time is there already.'), models.CheckConstraint(condition=models.Q(('day__in', ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'))), name='an_air_time_is_on_a_day_of_the_week'), models.CheckConstraint(condition=models.Q(('minutes', None), models.Q(('minutes__gt', 0), ('minutes__lte', 1440)), _connector='OR'), name='a_show_lasts_a_day_at_most', violation_error_message='A show lasts at least a minute and at most a day.'), models.CheckConstraint(condition=models.Q(('zone', ''), _negated=True), name='an_air_time_has_a_zone')],
            },
        ),
        migrations.CreateModel(
            name='AirDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_at', models.DateTimeField(verbose_name='from')),
                ('ends_at', models.DateTimeField(verbose_name='until')),
                ('zone', models.CharField(max_length=60, validators=[cms.promos.models.air_time.is_zone], verbose_name='time zone')),
                ('promo', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='air_dates', to='promos.promo', verbose_name='promo')),
            ],
            options={
                'verbose_name': 'date',
                'verbose_name_plural': 'dates',
                'ordering': ['starts_at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('promo', 'starts_at'), name='an_event_begins_once_at_a_time', violation_error_message='This date is there already.'), models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='an_event_ends_after_it_starts', violation_error_message='The event would end before it starts.'), models.CheckConstraint(condition=models.Q(('zone', ''), _negated=True), name='a_date_has_a_zone')],
            },
        ),
        migrations.CreateModel(
            name='AirBreak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first_on', models.DateField(verbose_name='first day')),
                ('last_on', models.DateField(verbose_name='last day')),
                ('promo', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='air_breaks', to='promos.promo', verbose_name='promo')),
            ],
            options={
                'verbose_name': 'break',
                'verbose_name_plural': 'breaks',
                'ordering': ['first_on', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('last_on__gte', models.F('first_on'))), name='a_break_ends_after_it_starts', violation_error_message='The last day lies before the first.')],
            },
        ),
        migrations.CreateModel(
            name='PromoVariant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(default='first', help_text='Tells the variants of one promo apart.', max_length=60, verbose_name='name')),
                ('title', models.CharField(blank=True, max_length=160, verbose_name='title')),
                ('text', models.TextField(blank=True, help_text='One or two sentences, without markup.', verbose_name='text')),
                ('call_to_action', models.CharField(blank=True, help_text='Left empty, the button text follows from the type of promo.', max_length=60, verbose_name='button text')),
                ('address', plumbing.database.fields.WebAddressField(blank=True, help_text='Where the button leads. Without an address there is no button.', max_length=500, verbose_name='address')),
                ('weight', models.PositiveSmallIntegerField(default=1, help_text='How often it is shown compared with the others: 2 is twice as often as 1.', verbose_name='weight')),
                ('is_control', models.BooleanField(default=False, help_text='The wording that the others are measured against.', verbose_name='control variant')),
                ('address_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=cms.promos.sharing.address_key, max_length=250, sources=('address',))),
                ('words_key', plumbing.database.fields.DerivedCharField(blank=True, db_index=True, editable=False, keep_typed=False, make=cms.promos.sharing.words_key, max_length=16, sources=('title', 'text'))),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.image', verbose_name='picture')),
                ('promo', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variants', to='promos.promo', verbose_name='promo')),
            ],
            options={
                'verbose_name': 'variant',
                'verbose_name_plural': 'variants',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('promo', 'name'), name='variants_of_a_promo_have_their_own_names'), models.UniqueConstraint(condition=models.Q(('is_control', True)), fields=('promo',), name='a_promo_has_one_control_at_most', violation_error_message='Only one variant can be the control.'), models.CheckConstraint(condition=models.Q(('weight__gt', 0)), name='a_variant_has_a_weight'), models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='a_variant_has_words', violation_error_message='Write a title or a text.'), models.CheckConstraint(condition=models.Q(('address', ''), ('address__istartswith', 'https://'), ('address__istartswith', 'http://'), _connector='OR'), name='a_variant_leads_to_an_address_on_the_web')],
            },
        ),
        migrations.CreateModel(
            name='PromoCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('placement', models.CharField(max_length=10)),
                ('seen', models.PositiveIntegerField(default=0)),
                ('clicked', models.PositiveIntegerField(default=0)),
                ('dismissed', models.PositiveIntegerField(default=0)),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts', to='promos.promovariant')),
            ],
            options={
                'verbose_name': 'promo count',
                'verbose_name_plural': 'promo counts',
                'ordering': ['-day', 'variant', 'placement'],
                'constraints': [models.UniqueConstraint(fields=('variant', 'day', 'placement'), name='a_variant_is_counted_once_a_day')],
            },
        ),
    ]
