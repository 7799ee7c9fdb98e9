"""Where other systems have their feeds, and where people therefore look for ours."""

from django.http import HttpResponsePermanentRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_safe

GUESSES = {
    **dict.fromkeys(["feed.xml", "feed/rss/", "rss", "rss/", "rss.xml", "index.xml"], "rss"),
    **dict.fromkeys(["atom", "atom/", "atom.xml"], "atom"),
    **dict.fromkeys(["feed.json"], "json"),
}
NAME = "feed-guess"


@require_safe
def guessed(request, form):
    return HttpResponsePermanentRedirect(reverse("feed", args=[form]))


routes = [path(guess, guessed, {"form": form}, name=NAME) for guess, form in GUESSES.items()]
