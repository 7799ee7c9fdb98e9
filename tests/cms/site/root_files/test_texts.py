"""What programs are told at the root of the site: rules for crawlers, contacts, licences, people."""

import pytest

from tests.factories import make_person

SITE = "https://www.example.org"
MAPS = [f"Sitemap: {SITE}/sitemap.xml", f"Sitemap: {SITE}/sitemaps/news.xml"]
LICENCE = '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license/></content></rsl>'

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_ADDRESS = SITE


def lines(reader, path):
    answer = reader.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return answer.content.decode().splitlines()


def test_crawlers_are_kept_from_work_in_progress_and_led_to_the_site_maps(reader):
    rules = [f"Disallow: {path}" for path in ("/admin/", "/preview/", "/as-of/", "/search/?", "/search.json", "/go/")]
    assert lines(reader, "/robots.txt") == ["User-agent: *", *rules, "", *MAPS]


def test_crawlers_are_told_what_our_texts_may_be_used_for(reader, settings):
    settings.CONTENT_SIGNAL = "search=yes, ai-train=no"
    assert lines(reader, "/robots.txt")[:2] == ["User-agent: *", "Content-Signal: search=yes, ai-train=no"]


def test_rules_of_the_operator_stand_for_ours_and_get_the_site_maps(reader, settings):
    settings.ROBOTS_TXT = "User-agent: Greedy\nDisallow: /\n"
    assert lines(reader, "/robots.txt") == ["User-agent: Greedy", "Disallow: /", "", *MAPS]
    settings.ROBOTS_TXT = f"User-agent: *\nDisallow:\nSitemap: {SITE}/own.xml"
    assert lines(reader, "/robots.txt") == settings.ROBOTS_TXT.splitlines()


def test_a_licence_is_served_and_found_from_robots_and_from_every_page(reader, settings):
    settings.RSL_LICENCE = LICENCE
    answer = reader.get("/license.xml")
    assert (answer["Content-Type"], answer.content.decode()) == ("application/rsl+xml; charset=utf-8", LICENCE)
    assert f"License: {SITE}/license.xml" in lines(reader, "/robots.txt")
    assert b'<link rel="license" href="/license.xml" type="application/rsl+xml">' in reader.get("/").content


def test_without_a_licence_none_is_named(reader):
    assert reader.get("/license.xml").status_code == 404
    assert b'rel="license"' not in reader.get("/").content


def test_whom_to_tell_of_a_hole_is_said_once_a_contact_is_set(reader, settings):
    assert reader.get("/.well-known/security.txt").status_code == 404
    settings.SECURITY_CONTACT = ["security@example.org", "https://www.example.org/security/"]
    settings.SECURITY_EXPIRES, settings.SECURITY_POLICY = "2027-06-01", "https://www.example.org/policy/"
    settings.LANGUAGE_CODE = "fr"
    assert lines(reader, "/.well-known/security.txt") == [
        "Contact: mailto:security@example.org",
        "Contact: https://www.example.org/security/",
        "Expires: 2027-06-01T00:00:00Z",
        "Policy: https://www.example.org/policy/",
        "Preferred-Languages: fr, en",
        f"Canonical: {SITE}/.well-known/security.txt",
    ]


def test_who_looks_for_it_at_the_root_is_led_to_it(reader):
    assert reader.get("/security.txt")["Location"] == "/.well-known/security.txt"


def test_the_writers_are_named_to_humans(reader, settings):
    make_person("Jane Roe", is_contributor=True, role="columnist")
    make_person("Ann Lee")
    text = "\n".join(lines(reader, "/humans.txt"))
    assert f"Jane Roe, columnist\n    {SITE}/people/jane-roe/" in text and "Ann Lee" not in text
    settings.HUMANS_TXT = "We, the people.\n"
    assert lines(reader, "/humans.txt") == ["We, the people."]


def test_another_text_file_is_not_there(reader):
    assert reader.get("/nothing.txt").status_code == 404
