"""What is answered for articles that readers no longer see: 410 in words, with others to read. Of what they never saw there is no trace."""

from django.http import Http404
from django.shortcuts import render

from articles.models import Article
from cms.site.not_found import newest
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.web.moved import moved


def moved_or_gone(request, slug, address=None):
    """The answer for a slug under which nothing is published: a redirect to where the article is now (or to another `address` of it),
    or 410 (RFC 9110, 15.5.11) if it was withdrawn. Raises Http404.
    """
    try:
        return moved(request, Article.objects.published(), slug, address)
    except Http404:
        if not is_gone(slug, now := clock.now()):
            raise
    return render(request, "410.html", {"latest": newest(now)}, status=410)


def is_gone(slug, now):
    """Whether the article that has this slug, or once had it, was withdrawn."""
    return bool(withdrawn(slug, now) or withdrawn_once_at(slug, now))


@prepared
def withdrawn(slug, now):
    return Article.objects.withdrawn(now).filter(slug=slug).only("pk").order_by()


@prepared
def withdrawn_once_at(slug, now):
    return Article.objects.withdrawn(now).filter(previous_slugs__slug=slug).only("pk").order_by()
