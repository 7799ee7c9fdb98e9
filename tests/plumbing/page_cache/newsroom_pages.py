"""What an editor changes of the publication itself: its settings, menu and footer, pages and redirects."""

from django.core.files.base import ContentFile
from django.utils import timezone

from articles.models import Image, MediaFile, Section, Series, Tag
from articles.social.models import SocialPost
from cms.site.publication.menus.saving import save_entries
from cms.site.publication.models import Page, Publication, Redirect
from people.models import Person
from tests.cms.site.publication import factories
from tests.factories import picture_bytes
from tests.plumbing.page_cache.newsroom import MOST, numbers, pick


def make_page(a, b):
    if Page.objects.count() < MOST:
        factories.make_page(f"About us {next(numbers)}", is_public=bool((a + 1) % 5), is_linked=bool(b % 3))


def edit_page(a, b):
    page = pick(Page.objects.all(), a)
    page.body = f"<p>We print on day {next(numbers)}.</p>"
    if media := pick(MediaFile.objects.all(), a):
        page.body += f'<figure data-block="media" data-media="{media.name}"></figure>'
    if image := pick(Image.objects.all(), b):
        page.body += f'<figure data-block="image" data-image="{image.name}"><img src="/x.png" alt="A"></figure>'
    if post := pick(SocialPost.objects.all(), b):
        page.body += f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'
    page.write(None, timezone.now())


def rename_page(a, b):
    page = pick(Page.objects.all(), a)
    page.title, page.slug, page.order = f"Of us {next(numbers)}", f"of-us-{next(numbers)}", b % 4
    page.write(None, timezone.now())


def show_or_hide_page(a, b):
    page = pick(Page.objects.all(), a)
    page.is_public, page.is_linked = bool(b % 2), bool(b % 3)
    page.save()


def delete_page(a, b):
    pick(Page.objects.all(), a).delete()


def add_redirect(a, b):
    # /no/such/address/ and /articles/never-was/ are asked for in the walk.
    path = ("/no/such/address", "/articles/never-was", "/no/such")[a % 3]
    Redirect.objects.update_or_create(
        path=path, defaults={"leads_to": f"/other/{next(numbers)}/", "covers": bool(b % 2)}
    )


def delete_redirects(a, b):
    Redirect.objects.all().delete()


def change_settings(a, b):
    """One of what pages show of it, or what only robots.txt does."""
    publication = Publication.objects.get_or_create(pk=1)[0]
    field = ("name", "tagline", "description", "accent", "faces", "navigation", "accounts", "legal_name", "logo")[a % 9]
    words = {"accent": f"#{b % 256:02x}0044", "faces": ("house", "system")[b % 2], "accounts": f"https://a.example/{b}"}
    words |= {"navigation": ("sticky", "scrolling")[b % 2], "logo": ""}
    if field == "logo" and b % 3:
        words["logo"] = ContentFile(picture_bytes((60, 40), shade=b % 250), name="logo.png")
    setattr(publication, field, words.get(field, f"The Quay, {next(numbers)}"))
    publication.robots_additions = f"Disallow: /{next(numbers)}/"
    publication.save()


def edit_menu(a, b):
    """Some of everything that an entry may lead to."""
    rows = {"section": Section, "page": Page, "series": Series, "tag": Tag, "person": Person}
    found = {kind: pick(model.objects.all(), a) for kind, model in rows.items()}
    entries = [{"kind": kind, kind: row, "target_name": str(row)} for kind, row in found.items() if row]
    entries += [{"kind": "address", "address": f"https://shop.example/{b % 9}/", "label": "Shop"}, {"kind": "pages"}]
    entries += [{"kind": "list", "address": "archive"}, {"kind": "sections"}]
    turned = entries[b % len(entries) :]
    headed = [{"kind": "heading", "label": f"More, {next(numbers)}"}, *turned]
    save_entries({"menu": turned if b % 4 != 1 else [], "footer": headed if b % 3 != 1 else []}, None)


PAGES_AND_REDIRECTS = [
    change_settings,
    edit_menu,
    make_page,
    edit_page,
    rename_page,
    show_or_hide_page,
    delete_page,
    add_redirect,
    delete_redirects,
]
