"""What an editor changes of the publication itself: its pages and redirects."""

from django.utils import timezone

from articles.models import Image
from articles.social.models import SocialPost
from cms.site.publication.models import Page, Redirect
from tests.cms.site.publication import factories
from tests.plumbing.page_cache.newsroom import MOST, numbers, pick


def make_page(a, b):
    if Page.objects.count() < MOST:
        factories.make_page(f"About us {next(numbers)}", is_public=bool((a + 1) % 5), is_linked=bool(b % 3))


def edit_page(a, b):
    page = pick(Page.objects.all(), a)
    page.body = f"<p>We print on day {next(numbers)}.</p>"
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


PAGES_AND_REDIRECTS = [
    make_page,
    edit_page,
    rename_page,
    show_or_hide_page,
    delete_page,
    add_redirect,
    delete_redirects,
]
