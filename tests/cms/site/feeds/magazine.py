"""An article with something of everything, and feeds as a reader of feeds reads them."""

import feedparser

from articles import workflow
from articles.document import Credit
from articles.models import Article
from tests.factories import make_article, make_image, make_person, make_post, make_section, make_series
from tests.promos.factories import make_promo

BODY = (
    '<p>See <a href="/tags/ferries/">ferries</a>. <a data-person="ann-lee">Ann Lee</a> said'
    ' <q data-person="ann-lee" cite="https://news.example/1">we will wait</q>.</p>'
    '<figure data-block="quote" data-said-on="2026-03-04"><blockquote cite="https://news.example/2"><p>No ferry, no town.'
    '</p></blockquote><figcaption><a data-person="ann-lee">Ann Lee</a>, harbour master</figcaption></figure>'
    '<figure data-block="post" data-post="{post}"></figure>'
    '<figure data-block="image" data-image="quay"><img src="/media/a.png" alt="The quay at night"><figcaption>Empty <small>J. Roe</small>'
    "</figcaption></figure>"
    '<aside data-block="promo" data-placement="aside"></aside>'
)
FEEDS = ["/feed/", "/feed/atom/", "/feed/json/"]


def make_full_article(headline="The Ferry Question", **facts):
    """Two authors, a translator, a picture, a section, a series, tags, a post, quotes, a promo and a correction."""
    jane, jo = make_person("Jane Roe", portrait="people/portraits/jane.png"), make_person("Jo Doe")
    make_person("Ann Lee")
    make_image("harbour", caption="The harbour", credit="A. Photographer")
    make_image("quay")
    make_promo("Read the newsletter")
    post = make_post(text="The tide is out.\nCome in & see <it>.", posted_on="2026-03-01")
    defaults = {
        "body": BODY.format(post=post.reference),
        "standfirst": "Who pays the ferryman?",
        "credits": (Credit(jane.slug), Credit(jo.slug), Credit("ann-lee", "translator")),
        "kind": "analysis",
        "section": make_section("Politics").slug,
        "series": make_series("Letters").slug,
        "tags": ("Ferries", "Harbours"),
        "image": "harbour",
    }
    article = make_article(headline, **(defaults | facts))
    workflow.correct(article, text="The ferry is blue, not red.")
    return Article.objects.get(pk=article.pk)


def read(reader, path):
    """What feedparser makes of a feed of ours in XML. It raises for XML that is not well-formed."""
    answer = reader.get(path)
    assert answer.status_code == 200, path
    found = feedparser.parse(answer.content, response_headers={"content-type": answer["Content-Type"]})
    if found.bozo:
        raise found.bozo_exception
    return found


def items(reader, path):
    """The items of a feed in JSON."""
    return reader.get(path).json()["items"]
