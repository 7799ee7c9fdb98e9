"""The magazine as one would build it on Wagtail: page types, a StreamField body, tags, authors as snippets."""

from django.core.paginator import Paginator
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtail.snippets.models import register_snippet

ON_A_PAGE, RELATED = 20, 4


class QuoteBlock(blocks.StructBlock):
    text = blocks.RichTextBlock()
    caption = blocks.RichTextBlock()

    class Meta:
        template = "magazine/quote_block.html"


@register_snippet
class Author(models.Model):
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=100, unique=True)
    role = models.CharField(max_length=200, blank=True)
    bio = models.TextField(blank=True)

    def __str__(self):
        return self.name


class HomePage(Page):
    pass


class SectionPage(Page):
    description = models.CharField(max_length=300, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("description")]

    def get_context(self, request, *args, **kwargs):
        articles = ArticlePage.objects.live().child_of(self).order_by("-published_at").for_lists()
        return super().get_context(request, *args, **kwargs) | {
            "articles": Paginator(articles, ON_A_PAGE).get_page(request.GET.get("page"))
        }


class ArticleTag(TaggedItemBase):
    content_object = ParentalKey("magazine.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items")


class ArticleQuerySet(PageQuerySet):
    def for_lists(self):
        """What a card shows: without bodies, with names, in a fixed number of queries."""
        return self.defer("body").select_related("section_named").prefetch_related("bylines__author")


class ArticlePage(Page):
    standfirst = models.TextField(blank=True)
    published_at = models.DateTimeField(db_index=True)
    # Denormalised, so that a list need not ask for each article's parent.
    section_named = models.ForeignKey(SectionPage, models.PROTECT, related_name="+")
    word_count = models.PositiveIntegerField(default=0)
    body = StreamField(
        [("heading", blocks.CharBlock()), ("text", blocks.RichTextBlock()), ("quote", QuoteBlock())],
        use_json_field=True,
    )
    tags = ClusterTaggableManager(through=ArticleTag, blank=True)

    objects = PageManager.from_queryset(ArticleQuerySet)()

    search_fields = [*Page.search_fields, index.SearchField("standfirst"), index.SearchField("body")]

    content_panels = [
        *Page.content_panels,
        FieldPanel("standfirst"),
        InlinePanel("bylines"),
        FieldPanel("body"),
        FieldPanel("tags"),
    ]

    def related(self):
        """The newest of its section. What shares most tags with it would be nearer to ours, and takes Wagtail twice as long."""
        others = ArticlePage.objects.live().filter(section_named=self.section_named_id).exclude(pk=self.pk)
        return others.order_by("-published_at").for_lists()[:RELATED]


class Byline(Orderable):
    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="bylines")
    author = models.ForeignKey(Author, models.PROTECT, related_name="bylines")
