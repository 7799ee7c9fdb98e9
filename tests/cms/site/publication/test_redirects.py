"""Readers who come by an address that is gone are led on; editors make redirects one by one and by lists."""

import io

import pytest
from django.core.management import CommandError, call_command

from cms.site.publication.models import Redirect, RedirectCount
from cms.site.publication.redirects import redirected
from plumbing.database.gathered_counts import gathering
from tests.cms.site.publication.factories import make_redirect
from tests.factories import make_article

pytestmark = pytest.mark.django_db
ADD, IMPORT = "/admin/publication/redirect/add/", "/admin/publication/redirect/import/"


def where(reader, path):
    response = reader.get(path)
    return response.headers.get("Location") if response.status_code == 301 else response.status_code


def add(client, **fields):
    return client.post(ADD, fields)


def upload(client, text):
    return client.post(IMPORT, {"file": io.BytesIO(text.encode() if isinstance(text, str) else text)}, follow=True)


def test_an_address_that_is_gone_leads_to_another(reader):
    make_redirect("/2019/05/the-ferry", "/articles/the-ferry/")
    assert where(reader, "/2019/05/the-ferry/?utm=1") == "/articles/the-ferry/?utm=1"
    assert where(reader, "/2019/05/the-ferry") == "/articles/the-ferry/"


def test_where_there_is_a_page_readers_get_the_page(reader):
    make_article("The Ferry")
    make_redirect("/articles/the-ferry", "/elsewhere/")
    assert where(reader, "/articles/the-ferry/") == 200


def test_an_address_without_a_page_costs_one_question_more(django_assert_num_queries):
    make_redirect("/old", "/new/")
    with django_assert_num_queries(1):
        assert redirected("/nowhere/at/all/", "p=1") is None


def test_how_often_a_redirect_is_followed_is_counted_by_day(reader):
    row = make_redirect("/old", "/new/")
    for _ in range(3):
        reader.get("/old/")
    gathering.write()
    assert list(RedirectCount.objects.values_list("redirect", "followed")) == [(row.pk, 3)]


def test_an_editor_adds_a_redirect_in_the_browser(editor_client, reader):
    add(editor_client, path="https://old.example.com/the-ferry/", leads_to="/articles/the-ferry/")
    assert where(reader, "/the-ferry/") == "/articles/the-ferry/"


@pytest.mark.parametrize(
    ("path", "leads_to", "sentence"),
    [
        ("the ferry", "/articles/the-ferry/", "Write the old address as a path"),
        ("/", "/articles/the-ferry/", "The front page is always there"),
        ("/?p=1", "/articles/the-ferry/", "The front page is always there"),
        ("/old", "articles", "Write a path such as"),
        ("/old", "//evil.example.com/", "Write a path such as"),
        ("/old", "javascript:alert(1)", "Write a path such as"),
        ("/b", "/a/", "This leads in a circle: /a → /b → /a."),
        ("/a", "/c/", "already exists"),
    ],
)
def test_what_cannot_be_a_redirect_is_refused_with_a_sentence(editor_client, path, leads_to, sentence):
    make_redirect("/a", "/b/")
    assert sentence in add(editor_client, path=path, leads_to=leads_to).content.decode().replace("&#x27;", "'")
    assert Redirect.objects.count() == 1


def test_a_redirect_that_is_changed_is_not_in_a_circle_with_what_it_was(editor_client):
    make_redirect("/b", "/c/")
    row = make_redirect("/a", "/b/")
    editor_client.post(f"/admin/publication/redirect/{row.pk}/change/", {"path": "/c", "leads_to": "/d/"})
    row.refresh_from_db()
    assert (row.path, row.leads_to) == ("/c", "/d/")


def test_a_list_is_taken_in_but_for_the_lines_that_are_refused(editor_client):
    make_redirect("/a", "/b/")
    text = "\n".join(["old;new;", "/c;/d/", "/a;/z/", "nothing;/d/", "/e;/f/;prefix", "/z;/a/", "", "/y;/c/"])
    page = upload(editor_client, text).content.decode()
    assert "3 redirects added, 1 changed, 2 lines refused." in page
    assert "Write the old address as a path" in page and "<td>4</td>" in page
    assert "This leads in a circle: /z" in page and "<td>6</td>" in page
    rows = set(Redirect.objects.values_list("path", "leads_to", "covers"))
    assert rows == {("/a", "/z/", False), ("/c", "/d/", False), ("/e", "/f/", True), ("/y", "/c/", False)}


def test_a_circle_that_only_some_addresses_get_into_is_refused_too(editor_client):
    upload(editor_client, "/a/x,/b/x\n/b,/a,prefix\n")
    assert list(Redirect.objects.values_list("path", flat=True)) == ["/a/x"]


def test_a_file_that_is_no_text_is_refused(editor_client):
    assert "Save the list as “CSV UTF-8”" in upload(editor_client, b"/caf\xe9,/new/").content.decode()


def test_a_long_list_is_taken_in_with_a_few_statements(editor_client, django_assert_max_num_queries):
    text = "\n".join(f"/old/{number}/,/articles/number-{number}/" for number in range(3_000))
    with django_assert_max_num_queries(30):
        upload(editor_client, text)
    assert Redirect.objects.count() == 3_000


def test_only_who_may_change_redirects_sees_and_imports_them(writer_client, stranger_client):
    for client in (writer_client, stranger_client):
        assert upload(client, "/a,/b/").redirect_chain or client.get(IMPORT).status_code == 403
        assert client.get("/admin/publication/redirect/").status_code in {302, 403}
    assert not Redirect.objects.exists()


def test_an_operator_imports_a_list(tmp_path, capsys):
    (tmp_path / "list.csv").write_text("/a,/b/\nnothing,/c/\n")
    with pytest.raises(CommandError, match="Some lines were refused"):
        call_command("import_redirects", tmp_path / "list.csv")
    assert "1 added, 0 changed, 1 refused." in capsys.readouterr().out
