"""Before there is a text: taking an idea, moving a story in the plan, and beginning its article."""

from django.db import transaction

from articles.document import Credit, Document
from articles.models import Stage, Story
from articles.workflow.recording import WorkflowError
from articles.workflow.saving import save
from people.accounts import name_of
from people.models import Person
from plumbing.languages.tags import site_language
from plumbing.text.sentences import gettext_noop

DROPPED = gettext_noop("This story was dropped. Choose another stage for it first.")
GONE_OUT = gettext_noop("“%(title)s” is scheduled, published or dropped: its plan no longer changes.")


def _held(story):
    """The story as it is kept now, locked until the transaction ends. Raises Story.DoesNotExist."""
    return Story.objects.select_for_update(of=("self",)).with_facts().get(pk=story.pk)


@transaction.atomic
def take(story, *, by):
    """Make an idea the user's own, if nobody has taken it meanwhile. Returns it. Raises WorkflowError."""
    story = _held(story)
    if story.assignee_id not in {None, by.pk}:
        raise WorkflowError(gettext_noop("%(name)s has this story now."), name=name_of(story.assignee))
    story.assignee = by
    story.save(update_fields=["assignee"])
    return story


@transaction.atomic
def plan(story, day, hour=None, *, whole_week=False):
    """Plan a story for a day, a day and an hour, or the week of a day; without a day, for none. Returns it.

    Raises WorkflowError for one whose text readers have, or are scheduled to get.
    """
    story = _held(story)
    if not story.is_open:
        raise WorkflowError(GONE_OUT, title=str(story))
    story.plan_for(day, hour, whole_week=whole_week)
    story.save(update_fields=["planned_for", "planned_hour", "whole_week"])
    return story


@transaction.atomic
def begin_writing(story, *, by):
    """Make the article of a story, with its title, its section and the byline of whoever it is assigned to. Returns the article.

    If it is assigned to nobody, `by` has it from now on. What has been begun already is returned as it is. Raises WorkflowError.
    """
    story = _held(story)
    if story.stage == Stage.DROPPED:
        raise WorkflowError(DROPPED)
    if story.article:
        return story.article
    story.assignee = story.assignee or by
    people = Person.objects.filter(user=story.assignee).values_list("slug", flat=True)
    document = Document(
        headline=story.title,
        section=story.section.slug if story.section else None,
        credits=tuple(Credit(slug) for slug in people),
        language=site_language(),
    )
    story.article = save(None, document, by=by).article
    # Without a byline, too, it is open to whoever is to write it.
    story.article.started_by = story.assignee
    story.article.save(update_fields=["started_by"])
    story.save(update_fields=["article", "assignee"])
    return story.article
