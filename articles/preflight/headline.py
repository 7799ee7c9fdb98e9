"""The headline: that there is one, and that readers do not know another article by it."""

from django.utils.translation import gettext as _

from articles.models import Article
from articles.preflight.issue import Issue


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
            _("Another article has the headline “{headline}”.").format(headline=other.headline),
            _("Choose words that tell the two apart in lists and search results."),
            "headline",
        )
