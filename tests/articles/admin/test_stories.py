"""Who sees and changes which stories, in the admin, in the article's form and on the desk."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.utils import timezone

from articles import workflow
from articles.models import Article, Story
from articles.models.planning.story import monday_of
from tests.conftest import logged_in
from tests.factories import make_article, make_draft, make_story

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/story/"


@pytest.fixture
def cast():
    found = {name: User.objects.create_user(name, is_staff=True) for name in ("Contributor", "Writer", "Editor")}
    for name, user in found.items():
        user.groups.add(Group.objects.get(name=name))
    return found


@pytest.fixture
def stories(cast):
    return {
        "theirs": make_story("A", assignee=cast["Contributor"], stage="commissioned"),
        "proposed": make_story("B", proposed_by=cast["Contributor"], assignee=cast["Editor"]),
        "free": make_story("C", proposed_by=cast["Editor"]),
        "other": make_story("D", assignee=cast["Editor"], stage="commissioned"),
    }


def form_of(story, **facts):
    fields = ["title", "brief", "stage", "planned_for", "planned_hour"]
    said = {name: getattr(story, name) or "" for name in fields} | {"_continue": ""}
    return said | facts


@pytest.mark.parametrize(
    ("role", "seen", "changed"),
    [
        ("Contributor", {"theirs", "proposed"}, {"theirs"}),
        ("Writer", {"free"}, {"free"}),
        ("Editor", {"theirs", "proposed", "free", "other"}, {"theirs", "proposed", "free", "other"}),
    ],
)
def test_each_role_sees_and_changes_what_the_table_says(cast, stories, role, seen, changed):
    user = cast[role]
    listed = {story.title for story in Story.objects.visible_to(user)}
    assert listed == {stories[name].title for name in seen}
    assert {name for name, story in stories.items() if story.can_be_seen_by(user)} == seen
    assert {name for name, story in stories.items() if story.can_be_edited_by(user)} == changed
    client = logged_in(user)
    codes = {name: client.post(f"/admin/plan/{story.pk}/move/").status_code for name, story in stories.items()}
    assert codes == {name: 302 if name in changed else 403 if name in seen else 404 for name in stories}


def test_an_idea_is_proposed_and_nobody_commissions_themselves(cast):
    client = logged_in(cast["Contributor"])
    client.post(f"{LIST}add/", {"title": " The  quiet pier ", "assignee": cast["Contributor"].pk, "_continue": ""})
    story = Story.objects.get()
    assert (story.title, story.stage) == ("The quiet pier", "idea")
    assert (story.proposed_by, story.assignee) == (cast["Contributor"], None)
    client.post(f"{LIST}{story.pk}/change/", form_of(story, stage="commissioned", deadline="2026-12-01T10:00"))
    story.refresh_from_db()
    assert (story.stage, story.deadline) == ("idea", None)


def test_a_commission_says_for_whom(editor_client):
    story = make_story()
    page = editor_client.post(f"{LIST}{story.pk}/change/", form_of(story, stage="commissioned")).content.decode()
    assert "Choose who is commissioned to write it." in page


def test_a_week_typed_into_the_form_is_kept_as_its_monday(editor_client):
    story = make_story()
    editor_client.post(f"{LIST}{story.pk}/change/", form_of(story, planned_for="2026-12-03", whole_week="on"))
    story.refresh_from_db()
    assert str(story.planned_for) == "2026-11-30" and story.planned_in_words == "week of 30 November 2026"


def test_the_plan_of_what_readers_have_is_shown_and_no_longer_changes(editor_client):
    story = make_story(article=make_article(), planned_for="2026-12-03")
    assert "3 December 2026" in editor_client.get(f"{LIST}{story.pk}/change/").content.decode()
    editor_client.post(f"{LIST}{story.pk}/change/", form_of(story, title="Other", planned_for="2026-12-09"))
    story.refresh_from_db()
    assert (story.title, str(story.planned_for), story.article_id) == ("Other", "2026-12-03", Article.objects.get().pk)


def test_an_hour_without_a_day_is_refused_in_words(editor_client):
    story = make_story()
    page = editor_client.post(f"{LIST}{story.pk}/change/", form_of(story, planned_hour="09:00")).content.decode()
    assert "Choose the day, too." in page


def test_writing_begins_from_the_form_and_the_brief_stands_above_the_text(cast, stories):
    client = logged_in(cast["Contributor"])
    Story.objects.filter(pk=stories["theirs"].pk).update(brief="Ask the harbour master.")
    page = client.get(f"{LIST}{stories['theirs'].pk}/change/").content.decode()
    assert "Begin writing" in page and "/admin/auth/user/" not in page
    answer = client.post(f"{LIST}{stories['theirs'].pk}/write/")
    assert answer.headers["Location"] == f"/admin/articles/article/{Article.objects.get().pk}/change/"
    assert "Ask the harbour master." in client.get(answer.headers["Location"]).content.decode()


def test_a_writer_takes_an_idea_and_nobody_takes_what_is_not_theirs_to_see(cast, stories):
    client = logged_in(cast["Writer"])
    client.post(f"{LIST}{stories['free'].pk}/take/")
    assert Story.objects.get(title="C").assignee == cast["Writer"]
    assert client.post(f"{LIST}{stories['other'].pk}/write/").status_code == 404


def test_who_proposed_a_story_that_another_has_sees_it_and_cannot_begin_it(cast, stories):
    client = logged_in(cast["Contributor"])
    assert client.get(f"{LIST}{stories['proposed'].pk}/change/").status_code == 200
    assert client.post(f"{LIST}{stories['proposed'].pk}/write/").status_code == 403


def test_ideas_of_ones_own_are_deleted_until_somebody_has_them(cast, stories):
    client = logged_in(cast["Contributor"])
    own = make_story("E", proposed_by=cast["Contributor"])
    client.post(f"{LIST}{own.pk}/delete/", {"post": "yes"})
    assert client.post(f"{LIST}{stories['proposed'].pk}/delete/", {"post": "yes"}).status_code == 403
    assert {story.title for story in Story.objects.all()} == {"A", "B", "C", "D"}


def test_the_desk_tells_what_is_late_due_filed_free_and_planned(cast, django_assert_max_num_queries):
    now, today = timezone.now(), timezone.localdate()
    make_story("Late", assignee=cast["Contributor"], stage="commissioned", deadline=now - timedelta(days=1))
    make_story("Soon", assignee=cast["Contributor"], stage="commissioned", deadline=now + timedelta(days=2))
    make_story("Missed", assignee=cast["Editor"], planned_for=today - timedelta(days=1))
    make_story("Elsewhere", assignee=cast["Contributor"], stage="filed")
    make_story("Tomorrow", assignee=cast["Editor"], planned_for=today + timedelta(days=1))
    make_story("Free")
    page = logged_in(cast["Editor"]).get("/admin/").content.decode()
    assert all(f">{title}</a>" in page for title in ("Late", "Missed", "Soon", "Elsewhere", "Tomorrow", "Free"))
    assert "Filed, not begun here" in page and "planned for tomorrow" in page
    with django_assert_max_num_queries(44):
        page = logged_in(cast["Contributor"]).get("/admin/").content.decode()
    assert [title for title in ("Late", "Soon", "Tomorrow", "Free") if f">{title}</a>" in page] == ["Late", "Soon"]


def test_a_week_is_missed_when_it_is_over():
    monday = monday_of(timezone.localdate())
    story = make_story(planned_for=monday, whole_week=True)
    assert list(Story.objects.missed(monday + timedelta(days=6))) == []
    assert list(Story.objects.missed(monday + timedelta(days=7))) == [story]


def test_the_tabs_of_the_list_leave_out_what_is_done(editor_client, editor):
    make_story("Dropped one", stage="dropped")
    begun = make_story("Begun one")
    workflow.begin_writing(begun, by=editor)
    make_draft("No story of this")
    assert "Dropped one" not in (page := editor_client.get(LIST).content.decode()) and "Begun one" in page
    assert "Dropped one" in editor_client.get(LIST, {"what": "everything"}).content.decode()
    for what in ("mine", "ideas", "overdue", "filed", "unplanned"):
        assert editor_client.get(LIST, {"what": what, "stage": "idea"}).status_code == 200


def choose(client, story, article, follow=True):
    return client.post(f"{LIST}{story.pk}/choose/", {"article": article.pk}, follow=follow).content.decode()


def test_a_text_that_is_there_becomes_that_of_a_story_and_stops_being_so(editor_client):
    story, draft = make_story("Tides"), make_draft("The Tide Table")
    make_draft("The Ferry Question")
    page = editor_client.get(f"{LIST}{story.pk}/choose/?q=TÍDE").content.decode()
    assert ("The Tide Table" in page, "The Ferry Question" in page) == (True, False)
    assert "“The Tide Table” is the text of this story now." in choose(editor_client, story, draft)
    assert Story.objects.get().article == draft
    editor_client.post(f"{LIST}{story.pk}/untie/")
    assert (Story.objects.get().article, Article.objects.filter(pk=draft.pk).exists()) == (None, True)


def test_a_text_of_another_story_is_neither_offered_nor_taken(editor_client):
    story, draft = make_story("Tides"), make_draft("The Tide Table")
    workflow.tie(make_story("Other"), draft)
    assert "The Tide Table" not in editor_client.get(f"{LIST}{story.pk}/choose/").content.decode()
    assert "Nothing was changed: choose one of the texts." in choose(editor_client, story, draft)
    with pytest.raises(workflow.WorkflowError, match="is the text of another story already: “Other”"):
        workflow.tie(story, draft)


def test_a_story_that_has_a_text_keeps_it(editor_client):
    story, draft = make_story("Tides"), make_draft("The Ferry Question")
    workflow.tie(story, make_draft("The Tide Table"))
    assert "This story has a text already: “The Tide Table”." in choose(editor_client, story, draft)


def test_nobody_ties_a_text_that_they_may_not_edit(cast, stories):
    draft = make_draft("Of somebody else")
    client = logged_in(cast["Contributor"])
    assert "Of somebody else" not in client.get(f"{LIST}{stories['theirs'].pk}/choose/").content.decode()
    choose(client, stories["theirs"], draft)
    assert not Story.objects.filter(article=draft).exists()
    assert client.post(f"{LIST}{stories['proposed'].pk}/untie/").status_code == 403
