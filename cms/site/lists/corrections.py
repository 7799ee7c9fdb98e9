"""The log of corrections: all that were made to articles that readers see, the newest first."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cms.site.feeds import data
from cms.site.page_kind import PageKind
from plumbing import clock
from plumbing.web.paging import page_of


@require_safe
def corrections(request):
    page = page_of(data.corrections.of(clock.now()), request)
    return render(request, "lists/corrections.html", {"page": page})


PAGE = PageKind(
    "corrections",
    "corrections/",
    corrections,
    examples=lambda: [reverse("corrections")],
    largest=lambda: reverse("corrections"),
    parameters=("page",),
)
