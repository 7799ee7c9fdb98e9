"""The settings in the browser: seen by readers at once, kept under history; the environment wins and says so."""

import json
import re

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile

from cms.site.publication.models import Publication, SettingsRevision
from tests.cms.site.publication.factories import said_settings
from tests.factories import make_article, picture_bytes

pytestmark = pytest.mark.django_db
FORM = "/admin/publication/publication/"


def save(client, query="", **fields):
    return client.post(f"{FORM}{query}", said_settings(**fields))


def home(reader):
    return reader.get("/").content.decode()


def upload(size=(600, 600), name="icon.png"):
    return SimpleUploadedFile(name, picture_bytes(size))


def test_one_form_is_all_there_is(admin_client):
    assert [admin_client.get(FORM + page).status_code for page in ("", "1/change/", "add/")] == [200, 200, 403]


def test_a_name_is_on_pages_in_feeds_and_in_the_manifest_at_once(admin_client, reader):
    make_article()
    save(admin_client, name="The Northern Quay", tagline="Words & water", description="Commentary from the north.")
    page = home(reader)
    assert "<title>The Northern Quay · Words &amp; water</title>" in page
    assert '<meta name="description" content="Commentary from the north.">' in page
    assert "The Northern Quay" in reader.get("/feed/").content.decode()
    assert reader.get("/site.webmanifest").json()["description"] == "Commentary from the north."
    assert reader.get("/llms.txt").content.decode().startswith("# The Northern Quay")


def test_what_the_environment_says_wins_and_cannot_be_changed(admin_client, reader, settings):
    settings.SITE_NAME = "The Tide"
    form = admin_client.get(FORM).content.decode()
    assert "Set on the server as SITE_NAME, which takes precedence." in form
    assert re.search(r'name="name" value="The Tide"[^>]* disabled', form)
    save(admin_client, name="Another", tagline="New words")
    assert "<title>The Tide · New words</title>" in home(reader)
    assert Publication.objects.get().name == "Broadside"


@pytest.mark.parametrize("written", ["#0055AA", "05a", "0055aa"])
def test_a_colour_is_taken_as_designers_write_it(admin_client, written):
    save(admin_client, accent=written)
    assert Publication.objects.get().accent == "#0055aa"


def test_language_and_time_zone_are_told_to_be_the_servers(admin_client):
    assert "LANGUAGE_CODE and TIME_ZONE" in admin_client.get(FORM).content.decode()


def test_a_logo_stands_for_the_name_and_says_it(admin_client, reader):
    save(admin_client, logo=upload((400, 100), "quay.png"))
    page = home(reader)
    assert re.search(
        r'<h1 class="masthead__name"><picture class="masthead__logo"><img src="/media/publication/logo\S+" '
        r'width="400" height="100" alt="Broadside">',
        page,
    )
    logo = organization_of(page)["logo"]
    assert (logo["width"], logo["height"]) == (400, 100)
    save(admin_client, **{"logo-clear": "on"})
    assert "masthead__logo" not in home(reader)


def test_icons_are_drawn_from_the_icon_and_have_another_address(admin_client, reader):
    before = re.search(r"/favicon.ico\?v=\w+", home(reader))[0]
    drawn = reader.get("/icon-192.png").content
    save(admin_client, icon=upload())
    assert re.search(r"/favicon.ico\?v=\w+", home(reader))[0] != before
    assert reader.get("/icon-192.png").content != drawn
    assert reader.get("/favicon.ico").status_code == reader.get("/apple-touch-icon.png").status_code == 200


def test_an_icon_that_is_not_square_is_refused_with_its_size(admin_client):
    answer = save(admin_client, icon=upload((800, 600))).content.decode()
    assert "An icon has to be square. This picture has 800 × 600 pixels" in answer


def test_the_chosen_picture_goes_with_pages_that_have_none(admin_client, reader):
    save(admin_client, share_picture=upload((1200, 630), "share.png"))
    assert re.search(r'og:image" content="[^"]+/media/publication/share', home(reader))


def test_machines_are_told_who_publishes(admin_client, reader):
    save(
        admin_client,
        legal_name="Quay Press Ltd",
        email="desk@quay.example",
        city="Skelby",
        founded_on="1987-05-01",
        accounts="https://bsky.app/profile/quay.example\nhttps://quay.example/",
    )
    page = home(reader)
    said = organization_of(page)
    assert (said["legalName"], said["foundingDate"], said["email"]) == (
        "Quay Press Ltd",
        "1987-05-01",
        "desk@quay.example",
    )
    assert said["address"] == {"@type": "PostalAddress", "addressLocality": "Skelby"}
    assert said["sameAs"] == ["https://bsky.app/profile/quay.example", "https://quay.example/"]
    assert '<a href="https://bsky.app/profile/quay.example" rel="me">Bluesky</a>' in page
    assert '<a href="https://quay.example/" rel="me">quay.example</a>' in page


def organization_of(page):
    graph = json.loads(re.search(r'application/ld\+json">(.*?)</script>', page)[1])["@graph"]
    return next(each for each in graph if each["@type"] == "NewsMediaOrganization")


@pytest.mark.parametrize(
    ("field", "said", "sentence"),
    [
        ("accounts", "https://[quay/", "is not a whole address"),
        ("accent", "reddish", "Write the colour as #"),
        ("robots_additions", "Do not enter", "is no rule of robots.txt"),
        ("email", "desk", "valid email"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason_and_stays_in_the_form(admin_client, field, said, sentence):
    answer = save(admin_client, **{field: said, "name": "The Quay"}).content.decode()
    assert sentence in answer and said in answer and 'value="The Quay"' in answer
    assert Publication.objects.get().name == "Broadside"


def test_robots_are_told_what_editors_add(admin_client, reader, settings):
    save(admin_client, signal_search="yes", signal_train="no", robots_additions="User-agent: Greedy\nDisallow: /")
    lines = reader.get("/robots.txt").content.decode().splitlines()
    assert lines[:2] == ["User-agent: *", "Content-Signal: search=yes, ai-train=no"]
    assert lines[lines.index("User-agent: Greedy") + 1] == "Disallow: /"
    settings.ROBOTS_TXT = "User-agent: *\nDisallow:"
    assert "Greedy" not in reader.get("/robots.txt").content.decode()


def test_each_save_is_kept_with_its_author_and_an_earlier_one_is_put_back_by_saving(admin_client, admin_user, reader):
    save(admin_client, name="The Quay", logo=upload((400, 100)), based_on=0)
    logo = Publication.objects.get().logo.name
    save(admin_client, name="The Pier", **{"logo-clear": "on"}, based_on=2)
    form = admin_client.get(FORM).content.decode()
    assert "name, logo" in form and admin_user.get_username() in form
    assert 'value="The Quay"' in admin_client.get(f"{FORM}?revision=2").content.decode()
    assert "The Pier" in home(reader)
    save(admin_client, "?revision=2", name="The Quay", based_on=3)
    assert Publication.objects.get().logo.name == logo
    assert list(SettingsRevision.objects.values_list("number", flat=True)) == [4, 3, 2, 1]


def test_whoever_saves_over_another_is_told_first(admin_client):
    save(admin_client, name="Mine", based_on=0)
    answer = save(admin_client, name="Yours", based_on=0).content.decode()
    assert "has saved this form meanwhile" in answer and 'value="Yours"' in answer
    save(admin_client, name="Yours", based_on=2)
    assert Publication.objects.get().name == "Yours"


@pytest.mark.parametrize(("role", "status"), [("Writer", 403), ("Editor", 403), ("Administrator", 200)])
def test_nobody_but_an_administrator_gets_in(client, role, status):
    user = User.objects.create_user("member", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    assert client.get(FORM).status_code == status
    save(client, name="Mine")
    assert Publication.objects.get().name == ("Mine" if status == 200 else "Broadside")


def test_without_its_row_the_site_is_as_it_comes(admin_client, reader):
    Publication.objects.all().delete()
    assert "<title>Broadside · A publication of commentary</title>" in home(reader)
    save(admin_client, name="The Quay")
    assert "<title>The Quay" in home(reader)
