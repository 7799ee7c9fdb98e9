"""The rows that a document names: asked for in few questions, and ahead of the verb that needs them."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property

from articles.body.compile import Compiled
from articles.document import Document
from articles.models import Image, MediaFile, Revision, Section, Series, Tag
from articles.models.todays_slugs import question_of as question_of_slugs
from articles.quote_anchors import PublishedAnchors
from articles.social.models import SocialPost
from people.models import Person
from plumbing.database.prepared import padded, prepared
from plumbing.database.together import asked_together

# What the body names, and who is credited: the model and its key, by the kinds of articles/body/naming.py.
KINDS = {
    "person": (Person, "slug"),
    "post": (SocialPost, "reference"),
    "image": (Image, "name"),
    "media": (MediaFile, "name"),
}
# Columns whose row the document's field of this name names, by that row's column.
NAMED = {"section": (Section, "slug"), "series": (Series, "slug"), "image": (Image, "name")}


class NamedRows:
    """The rows that a document names beside its section, series and `lead` picture. They are asked for once, when one is needed."""

    def __init__(self, document: Document, compiled: Compiled, anchors: PublishedAnchors, lead: Image | None):
        self._document, self._references, self.anchors, self._lead = document, compiled.references, anchors, lead

    @property
    def people(self) -> dict[str, Person]:
        """By slug: those who are credited and those of the body."""
        return self._found[Person]

    @property
    def posts(self) -> dict[str, SocialPost]:
        """By reference."""
        return self._found[SocialPost]

    @property
    def images(self) -> dict[str, Image]:
        """By name: those of the body, and the lead picture."""
        return self._found[Image]

    @property
    def media(self) -> dict[str, MediaFile]:
        """By name."""
        return self._found[MediaFile]

    @cached_property
    def _found(self):
        references, lead = self._references, {self._lead.name: self._lead} if self._lead else {}
        questions = questions_named(
            person={*(credit.person for credit in self._document.credits), *references.people},
            post=references.posts,
            image={*references.images} - lead.keys(),
            media=references.media,
        )
        with asked_together(*questions.values()):
            rows = {kind: question[:] for kind, question in questions.items()}
        found = {model: {getattr(row, key): row for row in rows.get(kind, ())} for kind, (model, key) in KINDS.items()}
        return found | {Image: found[Image] | lead}


def questions_of(revision: Revision) -> list:
    """What is asked when this text is shown to readers of what it names, and by which slugs that is named today; for asked_together()."""
    document, by_kind = revision.written, defaultdict(set)
    for kind, key in revision.named:
        by_kind[kind].add(key)
    by_kind["image"].discard(document.image)  # which NAMED asks for
    named = ((model, key, getattr(document, field)) for field, (model, key) in NAMED.items())
    return [
        question_of_slugs(document),
        *(rows_named(model, key).of((name,)) for model, key, name in named if name),
        *questions_named(**{kind: by_kind[kind] for kind in KINDS}).values(),
        *Tag.objects.questions(document.tags),
    ]


def questions_named(**names: Iterable[str]) -> dict:
    """Of the KINDS of which there are names, the question for the rows with them."""
    return {kind: rows_named(*KINDS[kind]).of(padded(sorted(keys))) for kind, keys in names.items() if keys}


@cache
def rows_named(model, key):
    """Asks for the rows of a model with these values of a key column."""
    return prepared(lambda names: model.objects.filter(**{f"{key}__in": names}).order_by())
