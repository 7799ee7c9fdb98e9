"""The cards of rows."""

from articles.models.kind import KIND_LABELS
from cms.site.pictures.cards.kinds import ArticleCard, PersonCard, QuoteCard, SiteCard
from cms.site.presentation import as_a_whole
from cms.site.publication.shown import the_publication
from plumbing.text.lists import separated


def of_article(article):
    """`article` is an Article whose section and author_names need no further question."""
    label = " · ".join(filter(None, [article.section and article.section.name, str(KIND_LABELS[article.kind])]))
    return ArticleCard(*site_of(), label, article.headline, separated(article.author_names))


def of_quote(words, speaker):
    """`speaker` is a name, or "" where nobody knows it."""
    return QuoteCard(*site_of(), as_a_whole(words), speaker)


def of_person(person):
    portrait = person.portrait.name or ""
    return PersonCard(*site_of(), person.name, person.role, portrait, person.portrait_focus)


def of_site():
    return SiteCard(*site_of(), the_publication().tagline)


def site_of():
    """What every card begins with: the name of the publication and its colour."""
    publication = the_publication()
    return publication.name, publication.accent
