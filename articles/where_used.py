"""Where something is used that documents name: so that nothing is deleted which an article shows, or could show again."""

from dataclasses import dataclass

from django.db.models import SET_NULL, ForeignObjectRel
from django.urls import NoReverseMatch, reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.body.naming import named_in
from articles.document_form import document_from
from articles.models import (
    Article,
    DocumentUse,
    Draft,
    Image,
    MediaFile,
    PostUse,
    Release,
    Section,
    Series,
    Status,
    Suggestion,
    Tag,
)
from articles.models.tag import tag_key
from articles.social.models import SocialPost
from people.accounts import name_of
from people.models import Person

MOST = 20  # places that are told, of each kind
KINDS = {
    Person: DocumentUse.Kind.PERSON,
    Image: DocumentUse.Kind.IMAGE,
    MediaFile: DocumentUse.Kind.MEDIA,
    SocialPost: DocumentUse.Kind.POST,
    Section: DocumentUse.Kind.SECTION,
    Series: DocumentUse.Kind.SERIES,
}
# Functions of floors above: of the kinds and words that name a thing, they return its Uses there.
ELSEWHERE = []
IN_DRAFT = gettext_lazy("the draft “%(title)s”")
IN_BIN = gettext_lazy("“%(title)s”, which is in the bin")
IN_UPDATE = gettext_lazy("the scheduled update of “%(title)s”")
IN_ARTICLE = gettext_lazy("the article “%(title)s”")
IN_ARTICLE_THAT_IS = {
    Status.SCHEDULED: gettext_lazy("the scheduled article “%(title)s”"),
    Status.WITHDRAWN: gettext_lazy("the withdrawn article “%(title)s”"),
}


@dataclass(frozen=True)
class Use:
    """A place that uses something, in words, and the address where an editor finds it ("" where there is none)."""

    words: str
    address: str = ""


def uses_of(thing) -> list[Use]:
    """What uses a person, picture, recording, post, section, series or tag, in words; at most MOST of each kind, the newest first."""
    if isinstance(thing, Tag):
        shown = thing.taggings.select_related("content_object").order_by("-pk")[:MOST]
        return (
            [_of_article(each.content_object, IN_ARTICLE) for each in shown] + _of_drafts_with(thing) + _of_rows(thing)
        )
    named = {(KINDS[type(thing)], key) for key in _keys_of(thing)}
    elsewhere = [use for uses in ELSEWHERE for use in uses(named)]
    return _of_documents(named) + _of_suggestions(named) + _of_unsaved_text(named) + _of_rows(thing) + elsewhere


def is_published(post: SocialPost) -> bool:
    """Whether an article that readers can see, could see or are going to see shows the archived post."""
    return PostUse.objects.filter(post=post).exists()


def _keys_of(thing):
    """The words by which documents name it, those of former days included."""
    if isinstance(thing, Image | MediaFile):
        return [thing.name]
    if isinstance(thing, SocialPost):
        return [thing.reference]
    former = thing.previous_slugs.values_list("slug", flat=True) if hasattr(thing, "previous_slugs") else ()
    return [thing.slug, *former]


def _of_documents(named):
    kind = next(kind for kind, _ in named)
    rows = DocumentUse.objects.filter(kind=kind, key__in=[key for _, key in named])
    rows = rows.select_related("article__live_revision", "article__latest_revision", "revision")
    return [_of_document(row.article, row.revision, named) for row in rows.order_by("-revision")[:MOST]]


def _of_document(article, newest, named):
    """The most public of an article's documents that names the thing."""

    def names_it(revision):
        return revision is not None and not named.isdisjoint(named_in(revision.content))

    if names_it(article.live_revision):
        return _of_article(article, IN_ARTICLE_THAT_IS.get(article.status, IN_ARTICLE))
    if article.binned_at and names_it(article.latest_revision):
        return _of_article(article, IN_BIN)
    if names_it(article.latest_revision):
        return _of_article(article, IN_DRAFT)
    waiting = article.releases.waiting().select_related("revision").first()
    if waiting and names_it(waiting.revision):
        return _of_article(article, IN_UPDATE)
    return _of_article(article, gettext_lazy("revision %(number)s of “%(title)s”"), number=newest.number)


def _of_article(article, sentence, **facts):
    return Use(
        sentence % ({"title": _short(article)} | facts), reverse("admin:articles_article_change", args=[article.pk])
    )


def _of_drafts_with(tag):
    """Texts that readers have not seen and that carry the tag: without it they would make it anew, and its description would be lost.

    They are few, so they are read when somebody asks. Former revisions may make a tag anew.
    """
    keys = {tag.key, *tag.previous_names.values_list("key", flat=True)}

    def carries(content):
        return any(tag_key(name) in keys for name in content.get("tags") or ())

    unseen = Article.objects.with_unseen_text().select_related("latest_revision").order_by("-pk")
    waiting = Release.objects.waiting().select_related("article", "revision").order_by("-pk")
    drafts = [each for each in unseen.iterator(chunk_size=50) if carries(each.latest_revision.content)]
    updates = [each.article for each in waiting if carries(each.revision.content)]
    return [
        *(_of_article(article, IN_BIN if article.binned_at else IN_DRAFT) for article in drafts[:MOST]),
        *(_of_article(article, IN_UPDATE) for article in updates[:MOST]),
        *_of_unsaved(carries),
    ]


def _of_suggestions(named):
    """Open ones, whose pieces name it: once these are accepted, the text does. They are few, so they are read when somebody asks."""
    rows = Suggestion.objects.open().select_related("by", "article").prefetch_related("pieces").order_by("-pk")
    found = [row for row in rows.iterator(chunk_size=50) if not named.isdisjoint(_named_in_pieces(row))]
    return [_of_suggestion(row) for row in found[:MOST]]


def _named_in_pieces(suggestion):
    blocks = [block for piece in suggestion.pieces.all() if piece.is_open for block in piece.after]
    return named_in({"body": "".join(blocks)})


def _of_suggestion(suggestion):
    sentence = _("the open suggestion by %(name)s for “%(title)s”")
    facts = {"name": name_of(suggestion.by), "title": _short(suggestion.article)}
    address = reverse("admin:articles_article_suggestion", args=[suggestion.article_id, suggestion.pk])
    return Use(sentence % facts, address)


def _of_unsaved_text(named):
    return _of_unsaved(lambda content: not named.isdisjoint(named_in(content)))


def _of_unsaved(names_it):
    """Drafts are few and change every few seconds, so they are read when somebody asks."""
    drafts = Draft.objects.select_related("user").order_by("-saved_at").iterator(chunk_size=50)
    found = [draft for draft in drafts if names_it(document_from(draft.fields).to_json())]
    sentence = _("unsaved text of %(name)s, “%(title)s”")
    return [
        Use(sentence % {"name": name_of(draft.user), "title": _short(draft.fields.get("headline"))})
        for draft in found[:MOST]
    ]


def _of_rows(thing):
    """Rows of any floor that would silently lose their link to it, such as a promo its presenter."""
    relations = [field for field in thing._meta.get_fields(include_hidden=True) if isinstance(field, ForeignObjectRel)]
    return [
        _of_row(row)
        for relation in relations
        if _is_lost_silently(relation)
        for row in relation.related_model.objects.filter(**{relation.field.name: thing})[:MOST]
    ]


def _is_lost_silently(relation):
    if relation.many_to_many:
        return bool(relation.through._meta.auto_created)
    return relation.on_delete is SET_NULL


def _of_row(row):
    meta = row._meta
    try:
        address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
    except NoReverseMatch:
        address = ""
    return Use(_("%(kind)s “%(title)s”") % {"kind": meta.verbose_name, "title": _short(row)}, address)


def _short(thing):
    return Truncator(str(thing or _("(no headline)"))).chars(80)
