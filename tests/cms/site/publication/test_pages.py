"""Pages of the publication: at the root, written in the editor of articles, with all their earlier texts."""

import pytest

from articles.models import Image
from cms.site.publication.models import Page, PageRevision
from tests.cms.site.publication.factories import make_page
from tests.factories import make_image, make_post

pytestmark = pytest.mark.django_db
ADD = "/admin/publication/page/add/"


def said(page=None, **fields):
    """The fields of the form, as a browser sends them."""
    shown = {
        "title": "About us",
        "slug": "",
        "description": "",
        "body": "",
        "order": 0,
        "is_public": "on",
        "is_linked": "on",
    }
    if page:
        shown |= {"title": page.title, "slug": page.slug, "body": page.body, "based_on": page.last_number}
    return {name: value for name, value in (shown | fields).items() if value is not None}


def change(client, page, **fields):
    return client.post(f"/admin/publication/page/{page.pk}/change/", said(page, **fields))


def text_of(reader, path):
    response = reader.get(path)
    return response.content.decode() if response.status_code == 200 else response.status_code


def test_an_editor_writes_a_page_and_readers_find_it_from_every_page(editor_client, reader):
    editor_client.post(
        ADD, said(title="Our privacy", body="<p>We know <b>nothing</b> of you.</p><script>alert(1)</script>")
    )
    page = text_of(reader, "/our-privacy/")
    assert "<p>We know <strong>nothing</strong> of you.</p>" in page and "alert(1)" not in page
    assert text_of(reader, "/").count('<a href="/our-privacy/">Our privacy</a>') == 2  # in the menu and at the foot


def test_readers_see_no_page_before_it_is_for_them(reader):
    make_page(is_public=False)
    assert text_of(reader, "/about-us/") == 404
    assert "About us" not in text_of(reader, "/")


def test_a_save_says_whether_readers_see_the_page_and_only_then_links_it(editor_client):
    page = make_page(is_public=False)
    form = change(editor_client, page, is_public=None, _continue="").url
    hidden = editor_client.get(form).content.decode()
    assert "Readers do not see it yet" in hidden and "View on site" not in hidden
    change(editor_client, page, _continue="")
    shown = editor_client.get(form).content.decode()
    assert "Saved. Readers see it now." in shown and '<a href="/about-us/" class="viewsitelink">' in shown


def test_a_page_can_be_there_without_being_linked_everywhere(reader):
    make_page(is_linked=False)
    assert "Thursdays" in text_of(reader, "/about-us/")
    assert "About us" not in text_of(reader, "/")


def test_pages_stand_in_the_order_that_editors_choose(reader):
    make_page("Later", order=2)
    make_page("Sooner", order=1)
    home = text_of(reader, "/")
    assert home.index("Sooner") < home.index("Later")


def test_a_former_address_leads_to_the_page(editor_client, reader):
    change(editor_client, make_page(), slug="about")
    assert reader.get("/about-us/").headers["Location"] == "/about/"


@pytest.mark.parametrize("slug", ["people", "search", "admin", "archive", "feed", "2026"])
def test_an_address_of_the_site_itself_is_refused(editor_client, slug):
    response = editor_client.post(ADD, said(slug=slug))
    assert "Choose another address" in response.content.decode()
    assert not Page.objects.exists()


def test_pictures_and_posts_of_a_page_are_shown_and_cannot_be_deleted(editor_client, reader):
    make_image("quay")
    post = make_post()
    body = '<figure data-block="image" data-image="quay"><img src="/x.png" alt="The quay"></figure>'
    body += f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'
    editor_client.post(ADD, said(body=body))
    page = text_of(reader, "/about-us/")
    assert "The quay" in page and post.text[:20] in page
    image = Image.objects.get()
    assert "About us" in text_of(editor_client, f"/admin/articles/image/{image.pk}/delete/")
    editor_client.post(f"/admin/articles/image/{image.pk}/delete/", {"post": "yes"})
    assert Image.objects.exists()


def test_each_text_that_a_page_has_had_is_kept_once(editor_client):
    page = make_page()
    change(editor_client, page, body="<p>On Fridays.</p>")
    page.refresh_from_db()
    change(editor_client, page, order=3)
    assert list(PageRevision.objects.values_list("number", "body")) == [
        (2, "<p>On Fridays.</p>"),
        (1, "<p>We print on Thursdays.</p>"),
    ]


def test_an_earlier_text_opens_in_the_form_and_is_put_back_by_saving(editor_client, reader):
    page = make_page()
    change(editor_client, page, body="<p>On Fridays.</p>")
    form = editor_client.get(f"/admin/publication/page/{page.pk}/change/?revision=1").content.decode()
    assert "We print on Thursdays." in form and "On Fridays." in text_of(reader, "/about-us/")
    page.refresh_from_db()
    change(editor_client, page, body="<p>We print on Thursdays.</p>")
    assert "Thursdays" in text_of(reader, "/about-us/")


def test_whoever_saves_over_anothers_words_is_told_first(editor_client):
    page = make_page()
    change(editor_client, page, body="<p>Mine.</p>")
    answer = change(editor_client, page, body="<p>Yours.</p>", based_on=1).content.decode()
    assert "has saved this page meanwhile" in answer and "Yours." in answer
    assert 'name="based_on" value="2"' in answer
    change(editor_client, page, body="<p>Yours.</p>", based_on=2)
    page.refresh_from_db()
    assert page.body == "<p>Yours.</p>" and PageRevision.objects.count() == 3


def test_only_who_may_change_pages_does(writer_client, reader):
    page = make_page()
    assert change(writer_client, page, body="<p>Mine.</p>").status_code == 403
    assert reader.get(f"/admin/publication/page/{page.pk}/change/").status_code == 302
    page.refresh_from_db()
    assert "Thursdays" in page.body
