"""What a text names has to exist: its section, series and lead picture, and the people, posts and pictures of its body."""

from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _

NO_PICTURE = _("There is no picture called “%(name)s”.")


def unknown(candidate):
    yield from _in_fields(candidate)
    yield from _people(candidate)
    references, rows = candidate.compiled.references, candidate.rows
    for reference in references.posts:
        if reference not in rows.posts:
            message = _("There is no archived post “%(name)s”.")
            yield _other(message, reference, block=candidate.block_with("data-post", reference))
    for name in references.images:
        if name not in rows.images:
            yield _other(NO_PICTURE, name, block=candidate.block_with("data-image", name))
    for name in references.media:
        if name not in rows.media:
            message = _("There is no recording called “%(name)s”.")
            yield _other(message, name, block=candidate.block_with("data-media", name))


def _in_fields(candidate):
    messages = {
        "section": _("There is no section “%(name)s”."),
        "series": _("There is no series “%(name)s”."),
        "image": NO_PICTURE,
    }
    for field, message in messages.items():
        name = getattr(candidate.document, field)
        if name and getattr(candidate.article, field) is None:
            yield _other(message, name, field)


def _people(candidate):
    credited = dict.fromkeys(credit.person for credit in candidate.document.credits)
    places = dict.fromkeys(candidate.compiled.references.people, "body") | dict.fromkeys(credited, "credits")
    for slug, field in places.items():
        if slug not in candidate.rows.people:
            message, action = _("There is no person called “%(name)s”."), _("Choose or add one.")
            block = candidate.block_with("data-person", slug) if field == "body" else None
            yield Issue(message, action, field, block, {"name": slug})


def _other(message, name, field="body", block=None):
    return Issue(message, _("Make it first, or choose another."), field, block, {"name": name})
