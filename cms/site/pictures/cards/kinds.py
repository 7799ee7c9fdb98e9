"""What each kind of card says, as plain facts: the same facts are the same picture, at the same address."""

from typing import NamedTuple

from cms.site.pictures.cards import designs, faces
from people.pictures.shapes import Focus


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
    focus: Focus = Focus()

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
