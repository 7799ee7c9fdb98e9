"""Pages name the rules by which browsers may load the next page ahead; tests/browser/test_loading_ahead.py sees them do it."""

from tests.factories import make_article

HEADER = "Speculation-Rules"


def test_every_page_for_readers_names_the_rules(reader, db):
    make_article("The Ferry Question")
    for path in ["/", "/articles/the-ferry-question/", "/search/?q=ferry", "/archive/"]:
        assert reader.get(path).headers[HEADER] == '"/speculation-rules.json"'


def test_the_rules_have_the_media_type_without_which_browsers_refuse_them(reader, db):
    response = reader.get("/speculation-rules.json")
    assert response.headers["Content-Type"] == "application/speculationrules+json"
    assert set(response.json()) == {"prefetch", "prerender"}


def test_the_admin_and_files_name_no_rules(editor_client):
    for path in ["/admin/", "/feed/", "/robots.txt"]:
        assert HEADER not in editor_client.get(path, follow=True).headers


def test_a_setting_switches_loading_ahead_off(reader, db, settings):
    settings.SPECULATION_RULES = False
    assert HEADER not in reader.get("/").headers
