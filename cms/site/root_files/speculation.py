"""`/speculation-rules.json` (https://html.spec.whatwg.org/multipage/speculative-loading.html): which links a browser may follow
before they are clicked. It is named by a header, since our Content-Security-Policy refuses rules within a page (decision 223)."""

from django.conf import settings
from django.http import JsonResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from cms.site.root_files.robots import DISALLOWED, OF_THE_NEWSROOM
from plumbing.web.addresses import address_of

NAME = "speculation-rules"
MEDIA_TYPE = "application/speculationrules+json"
# All pages for people end with a slash, files do not; feeds alone end with one too.
PAGES = ["/", "/*/"]
NEVER = [*(f"{path}*" for path in DISALLOWED), "/feed/*", "/*/feed/*"]
A_DAY = 24 * 60 * 60


@require_safe
def speculation_rules(request):
    response = JsonResponse(rules(), content_type=MEDIA_TYPE)
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response


def rules():
    """Pages are fetched, and articles that are linked in the page itself are also drawn, once a pointer rests on their link."""
    is_page = {"and": [{"href_matches": PAGES}, {"not": {"href_matches": NEVER}}]}
    is_article = {"and": [{"href_matches": "/articles/:slug/"}, {"selector_matches": "main a"}]}
    return {
        "prefetch": [{"where": is_page, "eagerness": "moderate"}],
        "prerender": [{"where": is_article, "eagerness": "moderate"}],
    }


def headers(get_response):
    """Middleware: pages of the site name the rules, those of the admin and previews do not."""

    def respond(request):
        response = get_response(request)
        if is_page(request, response) and settings.SPECULATION_RULES:
            response.headers["Speculation-Rules"] = f'"{address_of(NAME)}"'
        return response

    return respond


def is_page(request, response):
    is_html = response.headers.get("Content-Type", "").startswith("text/html")
    return is_html and not request.path.startswith(OF_THE_NEWSROOM)
