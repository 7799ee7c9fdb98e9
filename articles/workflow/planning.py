"""Work that is planned: taking an idea, moving a story in the plan, beginning its article or choosing one that is there."""

from django.db import transaction

from articles.document import Credit, Document
from articles.models import Stage, Story, StoryEvent
from articles.workflow.recording import WorkflowError, held
from articles.workflow.saving import save
from people.accounts import name_of
from people.models import Person
from plumbing.languages.tags import site_language
from plumbing.text.sentences import gettext_noop

DROPPED = gettext_noop("This story was dropped. Choose another stage for it first.")
MOVED_MEANWHILE = gettext_noop(
    "“%(title)s” has been moved meanwhile: %(when)s. Nothing was changed; move it again if you want to."
)
SHELVED_MEANWHILE = gettext_noop(
    "“%(title)s” has been put on the shelf meanwhile. Nothing was changed; move it again if you want to."
)
HAS_A_TEXT = gettext_noop("This story has a text already: “%(headline)s”.")
HAS_A_STORY = gettext_noop("“%(headline)s” is the text of another story already: “%(title)s”.")
HAS_NO_TEXT = gettext_noop("This story has no text.")
GONE_OUT = gettext_noop("“%(title)s” is scheduled, published or dropped: its plan no longer changes.")


def _held(story):
    """The story as it is kept now, locked until the transaction ends. Raises Story.DoesNotExist."""
    return Story.objects.select_for_update(of=("self",)).with_facts().get(pk=story.pk)


@transaction.atomic
def save_story(story, *, by, fields=None):
    """Keep a story as somebody has changed it: a new one whole, of one that is there the columns `fields`. Returns it.

    What others do to it that concerns whoever writes it, or did, leaves a StoryEvent for them.
    """
    before = Story.objects.select_for_update().get(pk=story.pk) if story.pk else Story()
    story.save(update_fields=fields)
    for verb, whom, detail in _what_concerns_its_writer(before, story):
        if whom and whom.pk != by.pk:
            StoryEvent.objects.create(story=story, verb=verb, whom=whom, by=by, title=story.title, detail=detail)
    return story


def _what_concerns_its_writer(before, story):
    verb, due = StoryEvent.Verb, {"due": story.deadline.isoformat()} if story.deadline else {}
    is_other_stage = before.stage != story.stage
    if before.assignee_id != story.assignee_id:
        yield verb.REASSIGNED, before.assignee, {}
        yield verb.ASSIGNED, story.assignee, due
    elif is_other_stage and story.stage == Stage.DROPPED:
        yield verb.DROPPED, story.assignee, {}
    elif is_other_stage and story.stage == Stage.COMMISSIONED:
        yield verb.COMMISSIONED, story.assignee, due
    elif before.deadline != story.deadline:
        yield verb.DUE, story.assignee, due


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
def plan(story, day, hour=None, *, whole_week=False, seen=None):
    """Plan a story for a day, a day and an hour, or the week of a day; without a day, for none. Returns it.

    `seen`: its plan (Story.plan_key) as whoever moves it saw it; None when nobody looks on. Raises WorkflowError if it has
    another one meanwhile, and for a story whose text readers have, or are scheduled to get.
    """
    story = _held(story)
    if seen not in {None, story.plan_key}:
        said = MOVED_MEANWHILE if story.planned_for else SHELVED_MEANWHILE
        raise WorkflowError(said, title=str(story), when=story.planned_in_words)
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


@transaction.atomic
def tie(story, article):
    """Make an article that is there already the text of a story. Returns the story.

    Raises WorkflowError if the story has a text, or the article a story, or the story was dropped.
    """
    story, article = _held(story), held(article)
    if story.stage == Stage.DROPPED:
        raise WorkflowError(DROPPED)
    if story.article:
        raise WorkflowError(HAS_A_TEXT, headline=str(story.article))
    if other := Story.objects.filter(article=article).first():
        raise WorkflowError(HAS_A_STORY, headline=str(article), title=str(other))
    story.article = article
    story.save(update_fields=["article"])
    return story


@transaction.atomic
def untie(story):
    """Say that the text is not that of the story after all; the article stays as it is. Returns the story. Raises WorkflowError."""
    story = _held(story)
    if story.article is None:
        raise WorkflowError(HAS_NO_TEXT)
    story.article = None
    story.save(update_fields=["article"])
    return story
