"""`full_article`: publishes, in the demonstration magazine, an article with all that an article may hold: ten pictures, posts, a
table, promos. Prints as JSON the path of one page of each kind that Lighthouse looks at.
"""

import json

from django.urls import reverse
from django.utils.html import escape

from articles import workflow
from articles.document import Credit, Document
from articles.models import Article, Byline, Image, Tag
from articles.social.models import SocialPost
from cms.site.registry import PAGES

PICTURES, POSTS = 10, 3
# Kinds of pages beside those that readers open most.
OTHERS = {
    "quote", "series", "feeds", "person-part", "people", "quotes", "archive", "month", "all-series", "all-tags",
    "corrections", "page",
}  # fmt: skip
TABLE = (
    "<table><thead><tr><th>Year</th><th>Ferries</th></tr></thead>"
    "<tbody><tr><td>2025</td><td>12</td></tr><tr><td>2026</td><td>9</td></tr></tbody></table>"
)
PROMO = '<aside data-block="promo" data-placement="inline"></aside>'


def main():
    document = full_document()
    article = workflow.publish(workflow.save(None, document).article)
    author = Byline.objects.filter(article=article).select_related("person")[0].person
    paths = {
        "home": reverse("home"),
        "article": article.get_absolute_url(),
        "section": article.section.get_absolute_url(),
        "tag": Tag.objects.get(name=document.tags[0]).get_absolute_url(),
        "person": author.get_absolute_url(),
        "search": reverse("search"),
        "results": f"{reverse('search')}?q=ferry",
    }
    print(json.dumps(paths | {page.name: page.largest() for page in PAGES if page.name in OTHERS}))


def full_document():
    """Of the pictures, posts, people and words that the magazine has."""
    model = Article.objects.published().filter(section__isnull=False, image__isnull=False).order_by("pk")[0]
    lead, *images = Image.objects.order_by("pk")[: PICTURES + 1]
    posts = SocialPost.objects.order_by("pk")[:POSTS]
    words = [f"<p>{paragraph}</p>" for paragraph in model.body_text.split("\n\n") if paragraph]
    blocks = [*map(picture, images), *map(post, posts), TABLE, PROMO]
    pairs = (part for number, block in enumerate(blocks) for part in (words[number % len(words)], block))
    return Document(
        headline="All that an article may hold",
        standfirst=model.standfirst,
        body="".join(pairs),
        section=model.section.slug,
        image=lead.name,
        tags=tuple(model.document.tags) or ("Ferries",),
        credits=tuple(Credit(credit.person) for credit in model.document.credits),
    )


def picture(image):
    shown = f'<img src="/x.png" alt="{escape(image.alt)}"><figcaption>Seen from the shore</figcaption>'
    return f'<figure data-block="image" data-image="{image.name}">{shown}</figure>'


def post(each):
    return f'<figure data-block="post" data-post="{each.reference}"><p>x</p></figure>'
