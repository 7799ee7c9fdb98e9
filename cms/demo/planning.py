"""What the invented magazine plans, from stories.toml."""

from datetime import time, timedelta

from django.utils import timezone

from articles.models import Section, Story
from cms.demo.reading import moment, read_table


def add_stories(by, now):
    """Add those that are not there yet, proposed by the user `by` and, but for ideas, assigned to them. Returns how many."""
    known = set(Story.objects.values_list("title", flat=True))
    new = [facts for facts in read_table("stories")["story"] if facts["title"] not in known]
    for facts in new:
        _add_story(by, now, **facts)
    return len(new)


def _add_story(by, now, stage, section=None, day=None, week=None, hour=None, deadline=None, **facts):
    story = Story(proposed_by=by, stage=stage, assignee=None if stage == "idea" else by, **facts)
    story.section = Section.objects.filter(slug=section).first()
    story.deadline = moment(deadline, now) if deadline else None
    if day is not None or week is not None:
        on = timezone.localdate(now) + timedelta(days=day or 7 * (week or 0))
        story.plan_for(on, time.fromisoformat(hour) if hour else None, whole_week=week is not None)
    story.save()
