import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import articles.models.planning.calendar_link
import plumbing.database.fields
import plumbing.web.untrusted


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0031_handed_over'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.CharField(default=articles.models.planning.calendar_link.new_token, max_length=60, unique=True)),
                ('made_at', models.DateTimeField(auto_now=True)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'calendar address',
                'verbose_name_plural': 'calendar addresses',
            },
        ),
        migrations.CreateModel(
            name='Story',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=300, verbose_name='working title')),
                ('brief', models.TextField(blank=True, help_text='What it is about, whom to ask, what it must not leave out. It stands above the text while it is written.', verbose_name='brief')),
                ('stage', models.CharField(choices=[('idea', 'Idea'), ('commissioned', 'Commissioned'), ('filed', 'Filed'), ('dropped', 'Dropped')], default='idea', max_length=20, verbose_name='stage')),
                ('deadline', models.DateTimeField(blank=True, help_text='When the text is to be filed.', null=True, validators=[plumbing.web.untrusted.check_moment], verbose_name='deadline')),
                ('length', models.PositiveIntegerField(blank=True, help_text='In words.', null=True, verbose_name='length')),
                ('planned_for', models.DateField(blank=True, help_text='A plan for the newsroom: it publishes nothing. Left empty, the story lies on the shelf.', null=True, validators=[plumbing.web.untrusted.check_moment], verbose_name='planned for')),
                ('planned_hour', models.TimeField(blank=True, null=True, verbose_name='hour')),
                ('whole_week', models.BooleanField(default=False, verbose_name='some day of that week')),
                ('embargoed_until', models.DateTimeField(blank=True, help_text='Whoever publishes it earlier is warned.', null=True, validators=[plumbing.web.untrusted.check_moment], verbose_name='embargoed until')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='creation date')),
                ('search_text', plumbing.database.fields.SearchField(blank=True, default='', editable=False, sources=('title', 'brief'))),
                ('article', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='story', to='articles.article', verbose_name='article')),
                ('assignee', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='assigned to')),
                ('proposed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='proposed by')),
                ('section', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.section', verbose_name='section')),
            ],
            options={
                'verbose_name': 'story',
                'verbose_name_plural': 'stories',
                'ordering': ['-pk'],
                'permissions': [('edit_any_story', 'Can plan and commission the stories of others'), ('take_story', 'Can see and take ideas that nobody has taken')],
                'indexes': [models.Index(fields=['planned_for'], name='story_by_day'), models.Index(condition=models.Q(('deadline__isnull', False)), fields=['deadline'], name='story_by_deadline')],
                'constraints': [models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='a_story_has_a_title'), models.CheckConstraint(condition=models.Q(('stage__in', ['idea', 'commissioned', 'filed', 'dropped'])), name='a_story_has_a_known_stage'), models.CheckConstraint(condition=models.Q(('length', None), models.Q(('length__gt', 0), ('length__lte', 100000)), _connector='OR'), name='a_story_has_a_possible_length', violation_error_message='The length is a number of words, from 1 to 100,000.'), models.CheckConstraint(condition=models.Q(('planned_for__isnull', False), models.Q(('planned_hour', None), ('whole_week', False)), _connector='OR'), name='an_hour_or_a_week_has_a_day', violation_error_message='Choose the day, too.'), models.CheckConstraint(condition=models.Q(('whole_week', False), ('planned_hour', None), _connector='OR'), name='a_week_has_no_hour', violation_error_message='Either an hour, or some day of that week: not both.')],
            },
        ),
    ]
