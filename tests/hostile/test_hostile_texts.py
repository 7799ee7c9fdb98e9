"""Whatever is typed into the fields of people, articles, pictures, posts and promos is text, wherever it is shown."""

import json
import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from lxml import html

from articles.models import Correction
from tests.conftest import logged_in
from tests.factories import make_article, make_image, make_person, make_post, make_section, make_series
from tests.hostile.texts import TEXTS

pytestmark = pytest.mark.django_db

TOGETHER = 4
DATA = {"application/json", "application/ld+json", "importmap", "speculationrules"}
SPEAKING = re.compile(r"^[\s\x00-\x20]*(javascript|vbscript|data:text)", re.IGNORECASE)
LINKING = ("href", "src", "action", "formaction", "data", "srcset", "poster")


def publication(text):
    """An article, and all that can stand around it, with this text in every field that takes one."""
    person = make_person(text[:150], role=text[:200], bio=text)
    section = make_section(text[:60], slug="politics", description=text)
    series = make_series(text[:80])
    image = make_image(alt=text[:300], caption=text[:500], credit=text[:200])
    post = make_post(text=text, author_name=text[:200], handle=text[:60])
    body = f'<p>{html_text(text)}</p><p>“{html_text(text)}” said <a href="/people/{person.slug}/">one</a>.</p>'
    facts = {"standfirst": text, "image_caption": text[:500], "seo_title": text[:200], "seo_description": text[:320]}
    facts |= {
        "section": section.slug,
        "series": series.slug,
        "image": image.name,
        "tags": (text[:90].replace(",", " "),),
    }
    article = make_article(text[:300], body=body, authors=[person], **facts, slug="hostile")
    Correction.objects.create(article=article, text=text)
    return article, person, section, series, image, post


def html_text(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def pages_for(client, article, person, section, series, *others):
    paths = ["/", *(each.get_absolute_url() for each in [article, person, section, *article.tags.all()])]
    if series.slug:
        paths.append(series.get_absolute_url())
    paths += [
        reverse(f"admin:{'_'.join(each._meta.label_lower.split('.'))}_change", args=[each.pk])
        for each in [article, person, section, *others]
    ]
    paths += [
        reverse(f"admin:{'_'.join(each._meta.label_lower.split('.'))}_changelist")
        for each in [article, person, section, *others]
    ]
    paths += [f"/admin/articles/article/{article.pk}/history/", "/admin/", f"/admin/desk/saved/{article.pk}/"]
    for path in paths:
        response = client.get(path)
        assert response.status_code == 200, path
        yield path, response.content.decode()


def what_runs(page):
    """Everything in a page that a browser would carry out or load, though we have not written it."""
    for element in html.fromstring(page).iter(html.etree.Element):
        tag = element.tag.lower()
        if "pwned" in tag or (tag == "script" and not element.get("src") and element.get("type") not in DATA):
            yield html.tostring(element)[:200]
        if tag == "script" and element.get("type") in DATA:
            json.loads(element.text)
        for name, value in element.attrib.items():
            if name.lower().startswith("on") or name in {"srcdoc", "http-equiv"} or "pwned" in name:
                yield name, value[:200]
            if name in LINKING and (SPEAKING.match(value) or re.match(r"(https?:)?//pwned|pwned", value)):
                yield name, value[:200]


@pytest.mark.parametrize("first", range(0, len(TEXTS), TOGETHER))
def test_a_text_is_printed_and_never_carried_out(first):
    client = logged_in(User.objects.create_superuser("root", password="root"))
    rows = publication(" ".join(TEXTS[first : first + TOGETHER]))
    assert {path: found for path, page in pages_for(client, *rows) if (found := list(what_runs(page)))} == {}
