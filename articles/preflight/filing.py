"""What lists and pages print beside the text: its byline, its section and its standfirst; and what the plan says of its hour."""

from django.utils import timezone

from articles.models import Story
from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _
from plumbing.web.moments import when


def no_byline(candidate):
    if not candidate.document.credits:
        yield Issue(_("It has no byline."), _("Add whoever wrote it under Bylines."), "credits")


def no_section(candidate):
    if not candidate.document.section:
        yield Issue(_("It is in no section."), _("Choose one under Filing."), "section")


def no_standfirst(candidate):
    if not candidate.document.standfirst.strip():
        message = _("It has no standfirst.")
        yield Issue(message, _("Say in a sentence below the headline what it is about."), "standfirst")


def under_embargo(candidate):
    """Only where it is to go out before: an hour that it is scheduled for already may be late enough."""
    article, now = candidate.article, timezone.now()
    if article.pk is None:
        return
    goes_out = max(article.published_at or now, now)
    for story in Story.objects.filter(article=article.pk, embargoed_until__gt=goes_out):
        message = _("It is under embargo: it may go out %(when)s, and no earlier.")
        action = _("Schedule it for then, or change the embargo of its story.")
        yield Issue(message, action, "release_at", facts={"when": when(story.embargoed_until)})
