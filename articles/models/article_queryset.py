"""The questions that are asked of many articles. Nobody else filters on status."""

from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, Subquery, When, Window
from django.db.models.functions import Coalesce, JSONObject, RowNumber
from django.utils import timezone

from articles.models.byline import Byline, Role
from articles.models.json_list import json_list
from articles.models.tag import Tagging
from articles.models.uses import ImageUse, Mention, PostUse

NEWEST = 8  # how many of the newest may be called related where nothing else is


class ArticleQuerySet(models.QuerySet):
    def published(self, now=None):
        """What readers may see at `now`: the clock alone begins and ends it."""
        now = now or timezone.now()
        return self.filter(status__in=["scheduled", "published"], published_at__lte=now).filter(
            Q(withdrawn_at=None) | Q(withdrawn_at__gt=now)
        )

    def upcoming(self, now=None):
        """Scheduled for later than `now`, the soonest first."""
        return self.filter(status="scheduled", published_at__gt=now or timezone.now()).order_by("published_at")

    def overdue(self, now=None):
        """Already shown or already gone by the clock, while the status does not say so yet."""
        now = now or timezone.now()
        return self.filter(Q(status="scheduled", published_at__lte=now) | Q(status="published", withdrawn_at__lte=now))

    def unreleased(self):
        """Work that no reader has seen yet and that has no moment."""
        return self.filter(status__in=["draft", "in_review", "approved"])

    def awaiting_review(self):
        return self.filter(status="in_review")

    def with_status(self, status):
        return self.filter(status=status)

    def with_unpublished_changes(self):
        """Live articles whose latest saved text readers have not seen."""
        return self.filter(live_revision__isnull=False).exclude(live_revision=F("latest_revision"))

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

    def latest_of_each_section(self, number):
        """The newest `number` articles of every section, newest first; what stands in no section is left out."""
        place = Window(RowNumber(), partition_by="section", order_by=["-published_at", "-pk"])
        return self.filter(section__isnull=False).annotate(place=place).filter(place__lte=number).newest_first()

    def by(self, person):
        """Articles that credit `person`, in whatever role, newest first, as `with_tag`."""
        # Who did two things for an article has two bylines on it, and the article comes once.
        first = Byline.objects.filter(
            article=OuterRef("bylines__article"), person=person, order__lt=OuterRef("bylines__order")
        )
        return self.filter(~Exists(first), bylines__person=person).order_by(
            "-bylines__published_at", "-bylines__article_id"
        )

    def about(self, person):
        """Articles whose body speaks of `person`, newest first, as `with_tag`."""
        return self.filter(mentions__person=person).order_by("-mentions__published_at", "-mentions__article_id")

    def for_cards(self):
        """Loads what a card shows but for the names: for pages that load those of several lists at once."""
        return self.select_related("section", "image").defer("body", "body_parts", "body_text")

    def editable_by(self, user):
        """The many-rows form of `Article.can_be_edited_by`."""
        if not user.has_perm("articles.change_article"):
            return self.none()
        if user.has_perm("articles.edit_any_article"):
            return self
        credited = Byline.objects.filter(article=OuterRef("pk"), person__user=user)
        return self.filter(Q(started_by=user) | Exists(credited))

    def for_lists(self):
        """Loads what a card in a list shows: two queries, however long the list."""
        return self.for_cards().prefetch_related(authors_prefetch())

    def with_page_data(self):
        """Loads what an article's page shows, in a fixed number of queries; but for its credits (see credits.py)."""
        tags = Tagging.objects.filter(content_object=OuterRef("pk"))
        tag_facts = json_list(tags, group="content_object", name="tag__name", slug="tag__slug")
        return (
            self.select_related("section", "series", "image")
            .annotate(tag_facts=tag_facts)
            .prefetch_related(
                Prefetch("post_uses", PostUse.objects.select_related("post__person").prefetch_related("post__media")),
                Prefetch("image_uses", ImageUse.objects.select_related("image")),
                "corrections",
            )
        )

    def with_neighbours(self):
        """Adds `previous_in_series` and `next_in_series`: None, or a dict with the slug and the headline."""
        others = self.model.objects.published().filter(series=OuterRef("series")).exclude(pk=OuterRef("pk"))
        earlier = others.filter(published_at__lt=OuterRef("published_at")).newest_first()
        later = others.filter(published_at__gt=OuterRef("published_at")).order_by("published_at", "pk")
        facts = JSONObject(slug="slug", headline="headline")
        return self.annotate(
            previous_in_series=Subquery(earlier.values(facts=facts)[:1]),
            next_in_series=Subquery(later.values(facts=facts)[:1]),
        )

    def related_to(self, article):
        """Other articles: of the same series, sharing most tags, then people; then the newest of the section, and of all."""
        others = self.exclude(pk=article.pk)
        tags = _shared(Tagging, "content_object", "tag", article)
        people = _shared(Mention, "article", "person", article)
        in_series = Q(series=article.series_id) if article.series_id else Q(pk__in=[])
        in_section = Q(section=article.section_id) if article.section_id else Q(pk__in=[])
        newest = Q(pk__in=others.newest_first().values("pk")[:NEWEST])
        newest_of_section = Q(pk__in=others.filter(in_section).newest_first().values("pk")[:NEWEST])
        return (
            others.filter(in_series | Exists(tags) | Exists(people) | newest_of_section | newest)
            .annotate(
                is_same_series=Case(When(in_series, then=1), default=0),
                is_same_section=Case(When(in_section, then=1), default=0),
                shared_tags=_number_of(tags, "content_object"),
                shared_people=_number_of(people, "article"),
            )
            .order_by("-is_same_series", "-shared_tags", "-shared_people", "-is_same_section", "-published_at", "-pk")
        )


def _shared(rows, of, what, article):
    """The index rows by which an article of the outer query has something in common with `article`."""
    own = rows.objects.filter(**{of: article}).values(what)
    return rows.objects.filter(**{of: OuterRef("pk"), f"{what}__in": own})


def _number_of(rows, of):
    counted = rows.order_by().values(of).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


def authors_prefetch():
    return Prefetch(
        "bylines", Byline.objects.filter(role=Role.AUTHOR).select_related("person"), to_attr="author_bylines"
    )
