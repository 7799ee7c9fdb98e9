"""Asking again for what we keep: what is found, what is kept of it, and how politely it is asked."""

import json
from datetime import timedelta
from itertools import count

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from articles.social.models import PostCapture, PostCheck, SocialPost
from articles.social.refresh import PAUSE, refresh
from articles.social.safe_http import Answer, FetchError
from tests.factories import make_post

pytestmark = pytest.mark.django_db
ADDRESS = "https://x.com/janeroe/status/1"
numbers = count(1000)


def tweet(words):
    quote = f'<blockquote><p lang="en">{words}</p> <a href="{ADDRESS}">April 27, 2018</a></blockquote>'
    return 200, {"author_name": "Jane Roe", "author_url": "https://x.com/janeroe", "html": quote}


class Platform:
    """What a platform answers, in order, the last for ever; and what it was asked."""

    def __init__(self, *answers):
        self.answers, self.asked, self.slept = list(answers), [], []

    def __call__(self, address):
        self.asked.append(address)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        status, data, *retry_after = answer
        return Answer(status, "application/json", json.dumps(data).encode(), address, *retry_after)


def run(*answers, **options):
    platform = answers[0] if isinstance(answers[0], Platform) else Platform(*answers)
    said = []
    found = refresh(say=said.append, get=platform, sleep=platform.slept.append, **options)
    return found, said, platform


def let_time_pass():
    PostCheck.objects.update(next_at=timezone.now() - timedelta(seconds=1))


def make_posts(number):
    return [make_post(f"https://x.com/janeroe/status/{next(numbers)}") for _ in range(number)]


@pytest.fixture
def post():
    return make_post(ADDRESS, text="Low tide.")


def now(post):
    post.refresh_from_db()
    return post


def test_a_post_that_still_stands_is_online_since_it_was_asked_for(post):
    found, said, _ = run(tweet("Low tide."))
    assert (found.asked, found.unchanged, now(post).status) == (1, 1, "live")
    assert post.status_since
    assert said == [f"{ADDRESS}: online"]


def test_other_words_there_are_a_capture_and_ours_stay(post):
    run(tweet("Low tide."))
    found, said, _ = run(tweet("High tide, as I always said."))
    assert (found.changed, now(post).status, post.text) == (1, "edited", "Low tide.")
    assert [capture.text for capture in post.captures.all()] == ["High tide, as I always said.", "Low tide."]
    assert said == [f"{ADDRESS}: changed there since"]


def test_words_that_are_changed_back_are_a_capture_more(post):
    for words in ["Low tide.", "High tide.", "Low tide."]:
        run(tweet(words))
    assert (now(post).status, post.captures.count()) == ("live", 3)


def test_the_same_answer_again_is_no_new_capture(post):
    run(tweet("Low tide."))
    run(tweet("Low tide."))
    assert PostCapture.objects.count() == 1


@pytest.mark.parametrize("text", ["Low  tide", "“Low tide.”", "• Low\n• tide."])
def test_what_was_typed_or_imported_may_differ_in_its_marks(text):
    make_post(ADDRESS, text=text)
    run(tweet("Low tide."))
    assert SocialPost.objects.get().status == "live"


def test_a_mark_that_the_author_changed_is_a_change():
    make_post(ADDRESS, text="Low tide.")
    run(tweet("Low tide."))
    run(tweet("Low tide?"))
    assert SocialPost.objects.get().status == "edited"


@pytest.mark.parametrize(
    ("answer", "status"), [((404, {}), "missing"), ((403, {"error": "not authorized"}), "private")]
)
def test_a_post_that_is_gone_keeps_its_words_and_says_since_when(post, answer, status):
    run(tweet("Low tide."))
    found, _, _ = run(answer)
    assert (found.gone, now(post).status, post.text) == (1, status, "Low tide.")
    since = post.status_since
    let_time_pass()
    run(answer)
    assert now(post).status_since == since


def test_a_post_that_comes_back_is_online_again(post):
    run((404, {}))
    run(tweet("Low tide."))
    assert now(post).status == "live"


def test_missing_words_are_filled_in_and_that_is_noted():
    post = make_post(ADDRESS, text=None)
    run(tweet("Low tide."))
    assert (now(post).text, post.origin, post.changes.get().after["text"]) == ("Low tide.", "fetched", "Low tide.")


def test_a_post_counts_as_unreachable_after_three_failures(post):
    for status in ["unknown", "unknown", "unreachable"]:
        let_time_pass()
        run(FetchError("it could not be reached"))
        assert now(post).status == status


def test_a_post_known_to_be_gone_does_not_become_merely_unreachable(post):
    run((404, {}))
    for _ in range(3):
        let_time_pass()
        run(FetchError("it could not be reached"))
    assert now(post).status == "missing"


def test_each_failure_doubles_the_wait(post):
    waits = []
    for _ in range(12):
        let_time_pass()
        run((500, {}))
        waits.append(round((PostCheck.objects.get().next_at - timezone.now()) / timedelta(hours=1)))
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 168, 168, 168, 168]


def test_a_post_without_an_answer_is_not_asked_for_before_its_time(post):
    run((500, {}))
    _, _, platform = run(tweet("Low tide."))
    assert platform.asked == []


def test_due_posts_alone_are_asked_for(post):
    run(tweet("Low tide."))
    assert run(tweet("Low tide."), only_due=True)[0].asked == 0
    let_time_pass()
    assert run(tweet("Low tide."), only_due=True)[0].asked == 1


def test_a_young_post_is_asked_for_sooner_than_an_old_one():
    young = make_post(ADDRESS, posted_at=timezone.now())
    old = make_post("https://x.com/janeroe/status/2", posted_at=timezone.now() - timedelta(days=900))
    run(tweet("Low tide."))
    assert young.next_check.next_at < timezone.now() + timedelta(days=2)
    assert old.next_check.next_at > timezone.now() + timedelta(days=29)


def test_the_wish_to_be_left_alone_holds_for_all_posts_of_the_host(post):
    make_posts(3)
    busy = Platform((429, {}, "7200"))
    found, said, _ = run(busy)
    assert (len(busy.asked), found.left) == (1, 3)
    assert said == ["publish.x.com: asked to be left alone for 2:00:00"]
    assert run(tweet("Low tide."))[0].asked == 0
    assert all(check.next_at > timezone.now() + timedelta(hours=1) for check in PostCheck.objects.all())


def test_a_busy_host_that_names_no_time_is_left_alone_for_this_run():
    make_posts(3)
    busy = Platform((503, {}))
    run(busy)
    assert len(busy.asked) == 1


def test_a_host_that_does_not_answer_is_given_up_for_this_run():
    make_posts(9)
    silent = Platform(FetchError("it could not be reached"))
    assert run(silent)[0].left == 6
    assert len(silent.asked) == 3


def test_one_host_is_asked_with_pauses_and_others_meanwhile():
    make_posts(2)
    make_post("https://bsky.app/profile/ann.example/post/3k", platform="bluesky")
    _, _, platform = run(tweet("Low tide."))
    assert [address.split("/")[2] for address in platform.asked] == ["publish.x.com", "embed.bsky.app", "publish.x.com"]
    assert len(platform.slept) == 1
    assert 0 < platform.slept[0] <= PAUSE


def test_a_run_asks_for_no_more_than_its_limit_and_the_next_goes_on():
    posts = make_posts(5)
    first, second = run(tweet("Low tide."), limit=3)[2], run(tweet("Low tide."), limit=2)[2]
    assert len({*first.asked, *second.asked}) == len(posts)


def test_two_runs_at_once_ask_once_for_each_post():
    make_posts(4)
    other = Platform(tweet("Low tide."))

    class Interrupted(Platform):
        def __call__(self, address):
            if len(self.asked) == 1:
                run(other, only_due=True)
            return super().__call__(address)

    one = Interrupted(tweet("Low tide."))
    run(one, only_due=True)
    assert sorted({*one.asked, *other.asked}) == sorted([*one.asked, *other.asked])
    assert len(one.asked) + len(other.asked) == 4


def test_what_a_crashed_run_had_claimed_is_free_again_after_a_while(post):
    PostCheck.objects.create(post=post, next_at=timezone.now(), claimed_until=timezone.now() + timedelta(minutes=1))
    assert run(tweet("Low tide."))[0].asked == 0
    PostCheck.objects.update(claimed_until=timezone.now())
    assert run(tweet("Low tide."))[0].asked == 1


def test_a_post_that_is_deleted_meanwhile_is_no_error(post):
    def deleted(address):
        SocialPost.objects.all().delete()
        return Platform(tweet("Low tide."))(address)

    refresh(say=print, get=deleted)
    assert not SocialPost.objects.exists()


@pytest.mark.parametrize(
    "facts", [{"address": None}, {"address": "https://www.instagram.com/p/a/", "platform": "instagram"}]
)
def test_posts_that_nobody_can_be_asked_for_are_left_alone(facts):
    make_post(**facts)
    assert run(tweet("x"))[2].asked == []


def test_an_address_that_is_no_post_does_not_stand_in_the_way():
    make_post("https://x.com/about", text=None)
    make_posts(1)
    run(tweet("Low tide."), limit=1)
    assert len(run(tweet("Low tide."), limit=1)[2].asked) == 1


def test_a_rehearsal_says_whom_it_would_ask_and_asks_nobody(post, capsys):
    call_command("refresh_social_posts", "--due", "--dry-run")
    assert capsys.readouterr().out == f"{ADDRESS}\nwould ask for 1 posts\n"
    assert not PostCheck.objects.exists()


def test_the_command_says_what_it_found(capsys):
    call_command("refresh_social_posts", "--due")
    assert "asked for 0 posts: 0 unchanged" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("look", "shown"),
    [("offline", "Gone"), ("changed", "Other"), ("unreachable", "Silent"), ("wordless", "text missing")],
)
def test_the_admin_lists_what_needs_a_look(editor_client, look, shown):
    rows = [("Gone", "missing"), ("Other", "edited"), ("Silent", "unreachable"), (None, "live"), ("Fine", "live")]
    for number, (text, status) in enumerate(rows):
        make_post(f"https://x.com/janeroe/status/{number}", text=text, status=status)
    page = editor_client.get(reverse("admin:social_socialpost_changelist"), {"look": look}).content.decode()
    assert shown in page
    assert "1 archived post" in page or "1 post" in page


def test_the_page_of_a_post_shows_every_capture(editor_client, post):
    run(tweet("Low tide."))
    run(tweet("High tide."))
    page = editor_client.get(reverse("admin:social_socialpost_change", args=[post.pk])).content.decode()
    assert "<p>High tide.</p>" in page
    assert "changed there since" in page
