"""The headline: that there is one, and that readers do not know another article by it."""

from articles.models import Article
from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _


def missing(candidate):
    if not candidate.document.headline.strip():
        yield Issue(
            _("An article needs a headline before readers can see it."), _("Write one above the text."), "headline"
        )


def duplicate(candidate):
    """Another article that readers see, or are to see, has the same headline but for case and accents. One query."""
    others = Article.objects.released().with_headline(candidate.document.headline).exclude(pk=candidate.article.pk)
    if other := others.only("headline").first():
        yield Issue(
            _("Another article has the headline “%(headline)s”."),
            _("Choose words that tell the two apart in lists and search results."),
            "headline",
            facts={"headline": other.headline},
        )
