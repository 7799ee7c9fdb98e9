"""What each card says, as plain facts: the same facts are the same picture, at the same address."""

from typing import NamedTuple

from django.conf import settings

from articles.models.kind import KIND_LABELS
from cms.site.pictures.cards import designs, faces
from cms.site.presentation import as_a_whole
from plumbing.text.lists import separated


class ArticleCard(NamedTuple):
    site: str
    accent: str
    label: str
    headline: str
    authors: str

    def is_drawable(self):
        return are_drawable((self.site, self.headline), (self.label, self.authors))

    def draw(self):
        return designs.article(self)


class QuoteCard(NamedTuple):
    site: str
    accent: str
    words: str
    speaker: str

    def is_drawable(self):
        return are_drawable((self.site, self.words), (self.speaker,))

    def draw(self):
        return designs.quote(self)


class PersonCard(NamedTuple):
    site: str
    accent: str
    name: str
    role: str
    portrait: str  # the name of its file

    def is_drawable(self):
        return are_drawable((self.site, self.name), (self.role,))

    def draw(self):
        return designs.person(self)


class SiteCard(NamedTuple):
    site: str
    accent: str
    tagline: str

    def is_drawable(self):
        return are_drawable((self.site,), (self.tagline,))

    def draw(self):
        return designs.site(self)


def are_drawable(in_serif, in_sans):
    """Whether the fonts at hand have every letter of these texts."""
    return all(faces.face_for(words, faces.SERIF) for words in in_serif) and all(
        faces.face_for(words, faces.SANS) for words in in_sans
    )


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
    return PersonCard(settings.SITE_NAME, settings.SITE_ACCENT, person.name, person.role, person.portrait.name or "")


def of_site():
    return SiteCard(settings.SITE_NAME, settings.SITE_ACCENT, settings.SITE_TAGLINE)
