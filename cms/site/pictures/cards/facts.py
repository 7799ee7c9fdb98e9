"""The cards of rows."""

from django.conf import settings

from articles.models.kind import KIND_LABELS
from cms.site.pictures.cards.kinds import ArticleCard, PersonCard, QuoteCard, SiteCard
from cms.site.presentation import as_a_whole
from plumbing.text.lists import separated


def of_article(article):
    """`article` is an Article whose section and author_names need no further question."""
    label = " · ".join(filter(None, [article.section and article.section.name, str(KIND_LABELS[article.kind])]))
    return ArticleCard(
        settings.SITE_NAME, settings.SITE_ACCENT, label, article.headline, separated(article.author_names)
    )


def of_quote(words, speaker):
    """`speaker` is a name, or "" where nobody knows it."""
    return QuoteCard(settings.SITE_NAME, settings.SITE_ACCENT, as_a_whole(words), speaker)


def of_person(person):
    portrait = person.portrait.name or ""
    return PersonCard(
        settings.SITE_NAME, settings.SITE_ACCENT, person.name, person.role, portrait, person.portrait_focus
    )


def of_site():
    return SiteCard(settings.SITE_NAME, settings.SITE_ACCENT, settings.SITE_TAGLINE)
