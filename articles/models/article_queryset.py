"""The questions that are asked of many articles. Nobody else filters on status."""

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from articles.images.models import ImageUse
from articles.models.byline import Byline, Role
from articles.models.card import Card
from articles.models.correction import Correction
from articles.models.quote import Quote
from articles.models.tag import Tagging
from articles.models.uses import Mention
from plumbing import clock
from plumbing.database.beginning import Beginning
from plumbing.database.json_list import json_list
from plumbing.database.named_tuples import as_named_tuples
from plumbing.text.folding import search_fold

IMAGE_FACTS = ("name", "file", "alt", "caption", "credit", "width", "height", "focal_x", "focal_y", "renditions")
QUOTE_FACTS = ("position", "anchor", "text", "speaker", "source_address", "said_on")
CORRECTION_FACTS = ("id", "kind", "text", "made_at")

# The conditions of partial indexes: SQLite uses one only where a query says the same condition in the same words.
NOT_PUBLISHED = ~Q(status="published")
HAS_UNPUBLISHED_CHANGES = Q(live_revision__isnull=False) & ~Q(live_revision=F("latest_revision"))


class ArticleQuerySet(models.QuerySet):
    def published(self, now=None):
        """What readers may see at `now`: the clock alone begins and ends it."""
        now = now or clock.now()
        return self.filter(status__in=["scheduled", "published"], published_at__lte=now).filter(
            Q(withdrawn_at=None) | Q(withdrawn_at__gt=now)
        )

    def released(self):
        """What readers may see at some time: published, or scheduled for later, and not withdrawn so far."""
        return self.filter(status__in=["scheduled", "published"])

    def withdrawn(self, now=None):
        """What readers saw once and do not see at `now`."""
        return self.filter(withdrawn_at__lte=now or clock.now())

    def upcoming(self, now=None):
        """Scheduled for later than `now`, the soonest first."""
        return self.filter(status="scheduled", published_at__gt=now or clock.now()).order_by("published_at")

    def overdue(self, now=None):
        """Already shown or already gone by the clock, while the status does not say so yet."""
        now = now or clock.now()
        return self.filter(Q(status="scheduled", published_at__lte=now) | Q(status="published", withdrawn_at__lte=now))

    def unreleased(self):
        """Work that no reader has seen yet and that has no moment."""
        return self.outside_bin().filter(NOT_PUBLISHED, status__in=["draft", "in_review", "approved"])

    def outside_bin(self):
        return self.filter(binned_at=None)

    def binned(self, until=None):
        """What lies in the bin; with `until`, what has lain there since that moment or longer. The last that came first."""
        rows = self.filter(binned_at__isnull=False) if until is None else self.filter(binned_at__lte=until)
        return rows.order_by("-binned_at", "-pk")

    def started_by(self, user):
        return self.filter(started_by=user)

    def awaiting_review(self):
        return self.outside_bin().filter(NOT_PUBLISHED, status="in_review")

    def with_status(self, status):
        return self.filter(status=status)

    def with_unpublished_changes(self):
        """Live articles whose latest saved text readers have not seen."""
        return self.filter(HAS_UNPUBLISHED_CHANGES)

    def with_unseen_text(self):
        """Those whose latest saved text readers do not have: all that was never published, and live ones with newer changes."""
        return self.filter(latest_revision__isnull=False).exclude(
            live_revision__isnull=False, live_revision=F("latest_revision")
        )

    def with_headline(self, headline):
        """Those whose headline is this one but for case, accents and the shape of quotation marks."""
        title = search_fold(headline)
        return self.alias(beginning=Beginning("search_row__title")).filter(
            beginning=title[: Beginning.LENGTH], search_row__title=title
        )

    def awaiting_address(self, slug):
        """Those that are to have this address as soon as readers get the latest or a scheduled text."""
        scheduled = Q(releases__done_at=None, releases__revision__slug=slug)
        return self.filter(Q(latest_revision__slug=slug) | scheduled)

    def newest_work_first(self):
        """Unpublished work first, then by date: how a newsroom reads its list."""
        return self.order_by(F("published_at").desc(nulls_first=True), "-pk")

    def newest_first(self):
        return self.order_by("-published_at", "-pk")

    def in_section(self, section):
        return self.filter(section=section)

    def in_series(self, series):
        return self.filter(series=series)

    def with_tag(self, tag):
        """Those that carry `tag`, newest first: in the order of the index rows, so that a page costs no sorting of all."""
        return self.filter(taggings__tag=tag).order_by("-taggings__published_at", "-taggings__content_object_id")

    def most_shared(self):
        """Those whose shares are known, the most shared first."""
        return self.filter(share_count__gt=0).order_by("-share_count", "-published_at", "-pk")

    def by(self, person, role=Role.AUTHOR):
        """Articles that credit `person` in this role, newest first, as `with_tag`."""
        credited = self.filter(bylines__person=person, bylines__role=role)
        return credited.order_by("-bylines__published_at", "-bylines__article_id")

    def about(self, person):
        """Articles whose body speaks of `person`, newest first, as `with_tag`."""
        return self.filter(mentions__person=person).order_by("-mentions__published_at", "-mentions__article_id")

    def editable_by(self, user):
        """The many-rows form of `Article.can_be_edited_by`."""
        if not user.has_perm("articles.change_article"):
            return self.none()
        if user.has_perm("articles.edit_any_article"):
            return self
        credited = Byline.objects.filter(article=OuterRef("pk"), person__user=user)
        return self.filter(Q(started_by=user) | Exists(credited))

    def for_lists(self):
        """Loads what an editor's list shows, in one query."""
        return (
            self.select_related("section", "image")
            .defer("body", "body_parts", "body_text")
            .annotate(author_facts=author_facts())
        )

    def as_cards(self):
        """Cards instead of articles: what a reader's list shows, in one query."""
        cards = self.annotate(author_facts=author_facts(as_text=True))
        return as_named_tuples(cards, Card, section="section", image="image")

    def with_page_data(self, now=None):
        """Loads what an article's page shows, but for its posts and who made it (see page_data.py), in one query."""
        return self.with_text_data().with_references().with_neighbours(now)

    def with_text_data(self):
        """Loads the same without its neighbours in a series: what is told of an article wherever its whole text is."""
        tags = Tagging.objects.filter(content_object=OuterRef("pk"))
        images = ImageUse.objects.filter(article=OuterRef("pk"))
        corrections = Correction.objects.filter(article=OuterRef("pk"))
        return (
            self.select_related("section", "series", "image")
            .defer("body", "body_text")
            .annotate(
                tag_facts=json_list(tags, group="content_object", name="tag__name", slug="tag__slug"),
                image_facts=json_list(images, group="article", **{name: f"image__{name}" for name in IMAGE_FACTS}),
                correction_facts=json_list(corrections, group="article", **{name: name for name in CORRECTION_FACTS}),
            )
        )

    def with_references(self):
        """Adds `quote_facts` and `mention_facts`, what machines are told of quotes and of people named: lists of dicts or None."""
        quotes, mentions = (model.objects.filter(article=OuterRef("pk")) for model in (Quote, Mention))
        people = {"name": "person__name", "slug": "person__slug"}
        return self.annotate(
            quote_facts=json_list(quotes, group="article", **{name: name for name in QUOTE_FACTS}),
            mention_facts=json_list(mentions, group="article", position="position", person="person", **people),
        )

    def with_neighbours(self, now=None):
        """Adds `previous_in_series` and `next_in_series`: None, or a dict with the slug and the headline; and how many parts of
        its series come before it and after it, as `earlier_in_series` and `later_in_series`: None for none.
        """
        others = self.model.objects.published(now).filter(series=OuterRef("series"))
        at, pk = OuterRef("published_at"), OuterRef("pk")
        # The first condition of each is what an index is walked by; of two at one moment, the one written first comes first.
        earlier = others.filter(Q(published_at__lt=at) | Q(pk__lt=pk), published_at__lte=at)
        later = others.filter(Q(published_at__gt=at) | Q(pk__gt=pk), published_at__gte=at)
        facts = JSONObject(slug="slug", headline="headline", language="language")
        return self.annotate(
            previous_in_series=Subquery(earlier.newest_first().values(facts=facts)[:1]),
            next_in_series=Subquery(later.order_by("published_at", "pk").values(facts=facts)[:1]),
            earlier_in_series=Subquery(earlier.counted_by("series")),
            later_in_series=Subquery(later.counted_by("series")),
        )

    def counted_by(self, column):
        """One row for each value of the column: how many there are of it. Of none there is no row."""
        return self.order_by().values(column).annotate(number=Count("pk")).values("number")


def author_facts(article="pk", *, as_text=False):
    """The authors of each row's article, which its column `article` tells; see card.in_order."""
    authors = Byline.objects.filter(article=OuterRef(article), role=Role.AUTHOR)
    return json_list(authors, group="article", as_text=as_text, order="order", name="person__name", slug="person__slug")
