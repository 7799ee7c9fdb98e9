"""The page of an article for who asks for another form of it past the page cache, such as while being logged in."""

from functools import wraps

from django.utils.cache import patch_cache_control, patch_vary_headers

from plumbing.web.accepting import prefers


def also_as(media_type, other, address):
    """Decorates a view of a slug: who asks for `media_type` gets the answer of the view `other`; `address` gives its path."""

    def decorated(view):
        @wraps(view)
        def negotiated(request, slug):
            if not prefers(request.headers.get("Accept", ""), media_type):
                response = view(request, slug)
            else:
                response = other(request, slug)
                response.headers["Content-Location"] = address(slug)
                patch_cache_control(response, private=True, max_age=0, must_revalidate=True)
            patch_vary_headers(response, ["Accept"])
            return response

        return negotiated

    return decorated
