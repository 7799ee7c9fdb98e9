"""The page of an article. Nothing here is seen before it is published."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Tag
from cms.site.article.data import page_of_article
from cms.site.article.gone import moved_or_gone
from cms.site.article.negotiated import also_as
from cms.site.markdown import page as markdown
from cms.site.page_kind import PageKind, examples_of, most_related
from plumbing.page_cache.watching import will_change_at


@require_safe
@also_as(markdown.MEDIA_TYPE, markdown.markdown, markdown.address_at)
def article(request, slug):
    found, related, changes_at = page_of_article(slug)
    if found is None:
        return moved_or_gone(request, slug)
    will_change_at(changes_at)
    return render(request, "articles/article.html", {"article": found, "related": related})


def largest():
    """Of those in the middle of the archive one with everything: a post, a picture, the commonest tag, several quotes."""
    published = Article.objects.published().newest_first()
    full = published.with_tag(most_related(Tag, "taggings")).filter(post_uses__isnull=False)
    rows = full if full.exists() else published
    return rows[rows.count() // 2].get_absolute_url()


PAGE = PageKind("article", "articles/<page:slug>/", article, examples_of(Article, most=None), largest)
