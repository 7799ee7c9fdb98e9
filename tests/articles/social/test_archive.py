import pytest

from articles.social import archive as archive_module
from articles.social.answers import FetchedPost
from articles.social.archive import UnknownAddressError, archive, keep_fetched, keep_typed
from articles.social.models import SocialPost
from articles.social.safe_http import FetchError

pytestmark = pytest.mark.django_db
X = "https://twitter.com/janeroe/status/123?s=20"


def platform_says(monkeypatch, answer):
    def fetch_post(post):
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(archive_module, "fetch_post", fetch_post)


def test_a_fetched_post_is_kept_under_its_canonical_address(monkeypatch):
    platform_says(monkeypatch, FetchedPost("live", "Jane Roe", "janeroe", "Low tide."))
    post, problem = archive(X)
    assert (post.address, post.text, post.origin, problem) == (
        "https://x.com/janeroe/status/123",
        "Low tide.",
        "fetched",
        "",
    )


def test_what_is_kept_already_is_not_asked_for_again(monkeypatch):
    platform_says(monkeypatch, FetchedPost("live", "Jane Roe", "janeroe", "Low tide."))
    archive(X)
    platform_says(monkeypatch, FetchedPost("live", "Jane Roe", "janeroe", "Changed."))
    assert archive(X)[0].text == "Low tide."


def test_a_silent_platform_leaves_the_address_and_a_sentence(monkeypatch):
    platform_says(monkeypatch, FetchError("X could not be reached."))
    post, problem = archive(X)
    assert (post.handle, post.text, problem) == ("janeroe", None, "X could not be reached.")


def test_a_missing_post_is_marked_as_missing(monkeypatch):
    platform_says(monkeypatch, FetchedPost("missing"))
    assert archive(X)[0].status == SocialPost.Status.MISSING


def test_a_typed_post_is_as_good_as_a_fetched_one():
    post = keep_typed(X, author_name="Jane Roe", text="Low tide.", origin="typed")
    assert (post.address, post.text, SocialPost.objects.count()) == ("https://x.com/janeroe/status/123", "Low tide.", 1)


def test_what_the_platform_said_is_not_typed_over(monkeypatch):
    platform_says(monkeypatch, FetchedPost("live", "Jane Roe", "janeroe", "Low tide."))
    archive(X)
    assert keep_typed(X, text="High tide.").text == "Low tide."


def test_typing_errors_can_be_mended():
    keep_typed(X, text="Low tied.")
    assert keep_typed(X, text="Low tide.").text == "Low tide."


def test_an_address_of_no_post_is_refused():
    with pytest.raises(UnknownAddressError):
        archive("https://example.org/")


def test_a_post_of_pictures_alone_is_known_to_have_no_words(monkeypatch):
    platform_says(monkeypatch, FetchError("X could not be reached."))
    archive(X)
    platform_says(monkeypatch, FetchedPost("live", "Jane Roe", "janeroe", ""))
    post, problem = archive(X)
    assert (post.text, post.origin, problem) == ("", "fetched", "")


def test_words_that_were_typed_are_not_called_fetched_when_the_platform_answers_later():
    post = keep_typed(X, text="Low tide.")
    keep_fetched(post, FetchedPost("live", "Jane Roe", "janeroe", "Low tide."))
    post.refresh_from_db()
    assert (post.origin, post.fetched_at, post.author_name) == ("typed", None, "Jane Roe")
