"""Fills the index: what of an article readers' search finds, and when.

Run within the transaction that publishes, withdraws or changes something that articles show.
"""

from collections import defaultdict
from collections.abc import Iterable

from articles.models import (
    Article,
    Image,
    ImageUse,
    MediaUse,
    PostUse,
    Role,
    SearchEntry,
)
from articles.search import spelling
from articles.search.around import Around, question_around, rows_around
from articles.search.engine import engine
from articles.search.headlines import mark_of
from articles.search.interface import Texts
from articles.search.marks import marks_of
from articles.search.numbers import number_of
from articles.search.texts import Beside, texts_beside
from articles.search.words import words_of
from articles.social.models import SocialPost
from plumbing.database.prepared import padded, prepared
from plumbing.database.together import asked_together, sent_along

LONGEST = 200_000  # words of a body that are indexed
NEEDED = ("pk", "status", "published_at", "withdrawn_at", "headline", "standfirst", "body_text", "body_parts")
NEEDED += ("image", "image_caption", "language", "kind", "section", "series")


def write(articles: Iterable[int], at_hand: Article | None = None) -> None:
    """Bring the index up to date for the articles with these keys: those that are released are found, others are not. One that is
    `at_hand` as it is kept now need not be read again.
    """
    keys = padded(articles)
    released = released_with(keys) if at_hand is None else [at_hand] if at_hand.is_released else []
    rows = Rows(released)
    before = {entry.article_id: entry for entry in entries_of(keys)}
    engine().remove([entry.number for entry in before.values()])
    if gone := before.keys() - {article.pk for article in released}:
        SearchEntry.objects.filter(article__in=gone).delete()
    found = [(article, rows.of(article)) for article in released]
    numbers = free_numbers(released, before)
    entries = [entry_of(article, numbers[article.pk], facts) for article, facts in found]
    words = set()
    texts = [texts_of(article, numbers[article.pk], facts, words) for article, facts in found]
    with sent_along(), spelling.learning(words, names=set().union(*(facts.names for _, facts in found))):
        engine().put(entries, texts)


def known_of(article: int) -> list:
    """What `write` asks of the article with this key that publishing does not change before, for asked_together()."""
    return [entries_of.of((article,))]


def questions(article: int, posts: Iterable[int], images: Iterable[int]) -> list:
    """What it asks of all else, likewise, where these are the keys of the posts and pictures that the article shows."""
    posts, images = padded(sorted({*posts})), padded(sorted({*images}))
    known = [(posts_with, posts), (images_with, images)]
    return [question_around((article,)), *(question.of(keys) for question, keys in known if keys)]


def entry_of(article, number, facts):
    marks = " ".join(facts.marks)
    return SearchEntry(
        article=article, number=number, withdrawn_at=article.withdrawn_at, marks=marks, pieces=facts.beside
    )


def write_those_that_show(
    *, images: Iterable[int] = (), posts: Iterable[int] = (), recordings: Iterable[int] = ()
) -> None:
    """The same for all articles that show one of these pictures, posts or recordings."""
    by_picture = Article.objects.filter(image__in=images).values_list("pk", flat=True)
    in_body = ImageUse.objects.filter(image__in=images).values_list("article", flat=True)
    with_post = PostUse.objects.filter(post__in=posts).values_list("article", flat=True)
    playing = MediaUse.objects.filter(media__in=recordings).values_list("article", flat=True)
    found = [*((by_picture, in_body) if images else ()), *((with_post,) if posts else ())]
    keys = sorted({key for rows in [*found, *((playing,) if recordings else ())] for key in rows})
    for first in range(0, len(keys), 100):
        write(keys[first : first + 100])


def free_numbers(articles, before):
    """The number of each article, by its key; where two would have the same, the later takes the next. `before` are their entries."""
    wanted = {article.pk: number_of(article.published_at, article.pk) for article in articles}
    if all(key in before and before[key].number == number for key, number in wanted.items()):
        return wanted
    others = SearchEntry.objects.exclude(article__in=wanted)
    taken = set(others.filter(number__in=wanted.values()).values_list("number", flat=True))
    for key, number in wanted.items():
        while number in taken or (number != wanted[key] and others.filter(number=number).exists()):
            number += 1
        wanted[key] = number
        taken.add(number)
    return wanted


class Facts:
    """What the rows around an article say: its marks, the texts beside its body, its quotes, and names."""

    def __init__(self, article, rows):
        quotes, names = rows.quotes[article.pk], rows.names[article.pk]
        people = rows.people[article.pk]
        tags = [tag for tag, _ in rows.tags[article.pk]]
        speakers = [speaker for speaker, _ in quotes if speaker]
        marks = marks_of(article, people, rows.authors[article.pk], speakers, tags)
        self.marks = [*marks, mark_of(article.headline)]
        self.quotes = [text for _, text in quotes]
        self.beside: list[Beside] = texts_beside(
            article, rows.images, rows.posts[article.pk], rows.recordings[article.pk]
        )
        self.names = {word for name in names for word in words_of(name, "")}
        self.names |= {word for _, name in rows.tags[article.pk] for word in words_of(name, article.language)}


class Rows:
    """The rows around some articles."""

    def __init__(self, articles):
        keys = padded(article.pk for article in articles)
        self.quotes, self.people, self.names = defaultdict(list), defaultdict(list), defaultdict(set)
        self.authors, self.tags, uses = defaultdict(list), defaultdict(list), []
        shown = {article.image_id for article in articles if article.image_id}
        for kind, article, row, words, role in rows_around(keys):
            match kind:
                case Around.QUOTE:
                    self.quotes[article].append((row, words))
                case Around.BYLINE | Around.MENTION:
                    self.people[article].append(row)
                    self.names[article].add(words)
                    if role == Role.AUTHOR:
                        self.authors[article].append(row)
                case Around.TAG:
                    self.tags[article].append((row, words))
                case Around.POST:
                    uses.append((article, row))
                case Around.IMAGE:
                    shown.add(row)
        posts, images = padded(sorted({post for _, post in uses})), padded(sorted(shown))
        with asked_together(posts_with.of(posts), images_with.of(images)):
            self.posts, self.recordings = posts_by_article(uses, posts), defaultdict(list)
            self.images = {image.pk: image for image in images_with(images)} if shown else {}
        if any(part.get("block") == "media" for article in articles for part in article.body_parts):
            for use in media_in(keys):
                self.recordings[use.article_id].append(use.media)

    def of(self, article):
        return Facts(article, self)


def texts_of(article, number, facts, words):
    """The tokens of an article; its words are added to `words`."""

    def tokens(text, most=LONGEST):
        found = words_of(text, article.language)[:most]
        words.update(found)
        return [word.stem for word in found]

    return Texts(
        article.pk,
        number,
        headline=tokens(article.headline),
        standfirst=tokens(article.standfirst),
        beside=[token for _, text in facts.beside for token in [*tokens(text), "_"]],
        body=tokens(article.body_text),
        quotes=[tokens(quote) for quote in facts.quotes],
        marks=facts.marks,
    )


@prepared
def released_with(keys):
    return Article.objects.released().filter(pk__in=keys).only(*NEEDED).order_by()


@prepared
def entries_of(keys):
    return SearchEntry.objects.filter(article__in=keys)


def posts_by_article(uses, posts):
    """Lists of posts by the key of an article, of pairs of an article's key and a post's; `posts` are the keys of all posts."""
    posts, of = {post.pk: post for post in posts_with(posts)} if uses else {}, defaultdict(list)
    for article, post in uses:
        of[article].append(posts[post])
    return of


@prepared
def posts_with(keys):
    return SocialPost.objects.filter(pk__in=keys).select_related("person")


@prepared
def media_in(keys):
    return MediaUse.objects.filter(article__in=keys).order_by("position").select_related("media")


@prepared
def images_with(keys):
    return Image.objects.filter(pk__in=keys)
