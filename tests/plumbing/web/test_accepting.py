import pytest

from plumbing.web.accepting import prefers

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(
    "accepted",
    [
        "text/markdown",
        "text/markdown, text/html;q=0.9, */*;q=0.1",
        "text/markdown, text/html",
        "TEXT/MARKDOWN; charset=utf-8",
        "text/*;q=0.5, text/markdown;q=0.6",
        "text/markdown, */*",
    ],
)
def test_who_names_it_first_or_equally_prefers_it(accepted):
    assert prefers(accepted, "text/markdown")


@pytest.mark.parametrize(
    "accepted",
    ["", "*/*", "text/*", CHROME, "text/markdown;q=0", "text/html, text/markdown;q=0.9", "text/markdown;q=x", ";,;q=,"],
)
def test_who_does_not_name_it_or_would_rather_have_the_page_does_not(accepted):
    assert not prefers(accepted, "text/markdown")
