"""The address at which the newsroom logs in."""

from django.contrib import admin
from django.views.decorators.cache import never_cache

from cms.site.publication.shown import the_publication

TOO_MANY_REQUESTS = 429


@never_cache
def log_in(request):
    """The admin's own page, under the publication's name; 429 with Retry-After for who has to wait."""
    # Django would head the page by the host's name.
    response = admin.site.login(request, extra_context={"site_name": the_publication().name})
    form = (getattr(response, "context_data", None) or {}).get("form")
    if wait := getattr(form, "wait", 0):
        response.status_code = TOO_MANY_REQUESTS
        response["Retry-After"] = wait
    return response
