"""Pictures: that those who cannot see them are told what they show, and that lists have one to print."""

from articles.body.blocks.registry import pictures_in
from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _


def without_alternative_text(candidate):
    """Pictures with no alternative text that the library does not call decorative."""
    lead = candidate.article.image
    if lead and not lead.is_decorative and not lead.alt.strip():
        yield _undescribed(lead.name, "image")
    bare = [picture["name"] for picture in pictures_in(candidate.compiled.parts) if not picture["alt"].strip()]
    for name in dict.fromkeys(bare):
        image = candidate.rows.images.get(name)
        if image and not image.is_decorative:
            yield _undescribed(name, "body", candidate.block_where(lambda element, name=name: _is_bare(element, name)))


def no_lead_picture(candidate):
    if not candidate.document.image:
        yield Issue(_("It has no lead picture."), _("Choose one under Lead picture, or publish it without."), "image")


def _undescribed(name, field, block=None):
    message = _("The picture “%(name)s” has no alternative text.")
    return Issue(message, _("Say what it shows, or mark it as decorative."), field, block, {"name": name})


def _is_bare(element, name):
    picture = element.find(".//img") if element.get("data-image") == name else None
    return picture is not None and not picture.get("alt", "").strip()
