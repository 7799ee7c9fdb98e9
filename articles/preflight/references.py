"""What a text names has to exist: its section, series and lead picture, and the people, posts and pictures of its body."""

from django.utils.translation import gettext as _

from articles.preflight.issue import Issue


def unknown(candidate):
    yield from _in_fields(candidate)
    yield from _people(candidate)
    references, rows = candidate.compiled.references, candidate.rows
    for reference in references.posts:
        if reference not in rows.posts:
            message = _("There is no archived post “{name}”.").format(name=reference)
            yield _other(message, block=candidate.block_with("data-post", reference))
    for name in references.images:
        if name not in rows.images:
            message = _("There is no image “{name}”.").format(name=name)
            yield _other(message, block=candidate.block_with("data-image", name))


def _in_fields(candidate):
    messages = {
        "section": _("There is no section “{name}”."),
        "series": _("There is no series “{name}”."),
        "image": _("There is no image “{name}”."),
    }
    for field, message in messages.items():
        name = getattr(candidate.document, field)
        if name and getattr(candidate.article, field) is None:
            yield _other(message.format(name=name), field)


def _people(candidate):
    credited = dict.fromkeys(credit.person for credit in candidate.document.credits)
    places = dict.fromkeys(candidate.compiled.references.people, "body") | dict.fromkeys(credited, "credits")
    for slug, field in places.items():
        if slug not in candidate.rows.people:
            message = _("There is no person called “{name}”.").format(name=slug)
            block = candidate.block_with("data-person", slug) if field == "body" else None
            yield Issue(message, _("Choose or add one."), field, block)


def _other(message, field="body", block=None):
    return Issue(message, _("Make it first, or choose another."), field, block)
