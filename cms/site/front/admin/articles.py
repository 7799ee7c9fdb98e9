"""Which article an editor means by what was typed: its address, its headline or words of it."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.desk.answers import desk_view
from articles.models import Article
from plumbing.text.folding import search_fold

ADDRESS = re.compile(r"^(?:https?://[^/\s]+)?/articles/([^/\s]+)/?$")
LONGEST, SHOWN, MOST = 300, 4, 12
WORDS = 2  # letters, before it is worth a search
NONE = gettext_lazy(
    "No published or scheduled article is called “%(words)s”. Type words of its headline, or its address."
)
SEVERAL = gettext_lazy("Several articles are meant by “%(words)s”. Type the address of the one you want: %(addresses)s")


class ArticleField(forms.CharField):
    """The value is the Article, published or scheduled, or None."""

    def __init__(self, **kwargs):
        # What is offered while one types: the newest, and with script what search finds.
        widget = forms.TextInput(attrs={"list": "front-articles", "autocomplete": "off", "dir": "auto"})
        super().__init__(required=False, max_length=LONGEST, widget=widget, **kwargs)

    def clean(self, value):
        words = super().clean(value)
        return article_meant_by(words) if words else None


def article_meant_by(words: str) -> Article:
    """Raises ValidationError where none is meant, or several."""
    released = Article.objects.released().only("pk", "headline", "slug", "published_at")
    address = ADDRESS.match(words)
    if found := released.filter(slug=address[1] if address else words).first():
        return found
    titled = list(released.with_headline(words)[: SHOWN + 1]) or list(
        released.filter(search_row__title__contains=search_fold(words)).newest_first()[: SHOWN + 1]
    )
    if len(titled) == 1:
        return titled[0]
    if not titled:
        raise ValidationError(NONE % {"words": words})
    addresses = ", ".join(article.get_absolute_url() for article in titled[:SHOWN])
    raise ValidationError(SEVERAL % {"words": words, "addresses": addresses + (" …" if titled[SHOWN:] else "")})


def words_for(article: Article) -> str:
    """What stands in the field for an article: its headline, or its address where another has the same."""
    others = Article.objects.released().with_headline(article.headline).exclude(pk=article.pk)
    return article.get_absolute_url() if others.exists() else article.headline


def label_of(article: Article) -> str:
    """Beside its headline, where several may be meant."""
    return article.get_absolute_url() if article.is_published else _("scheduled")


@desk_view("GET", permission="front.change_frontversion")
def articles(request):
    """Those whose headline holds the words `q`, the newest first."""
    words = search_fold(request.GET.get("q", "").strip())
    if len(words) < WORDS:
        return {"results": []}
    found = Article.objects.released().filter(search_row__title__contains=words).newest_first()[:MOST]
    return {"results": [{"headline": article.headline, "label": label_of(article)} for article in found]}
