"""What lists and pages print beside the text: its byline, its section and its standfirst."""

from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _


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
