"""Two people are merged: everything moves, every old address answers, and an undoing leaves the database as it was."""

from datetime import timedelta
from random import Random

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.document import Credit
from articles.indexing import reindex
from articles.models import Article, Byline, Event, Mention, Quote, QuoteAnchor, Role, SearchEntry
from articles.where_used import uses_of
from people.merging.people import differences, merge
from people.models import Alias, Person, PersonMerge
from plumbing.merging.merging import MergeError, undo
from tests.articles.merging.tables import all_tables
from tests.factories import make_article, make_document, make_draft, make_person, make_post
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


def speaking(*people):
    words = "".join(
        f'<p><a data-person="{it.slug}">{it}</a>: <q data-person="{it.slug}">Wait, {it}.</q></p>' for it in people
    )
    return f"<p>The quay.</p>{words}"


@pytest.fixture
def pair():
    return make_person("Mara Quill"), make_person("Mara Qiull")


def derived():
    """The index rows without their keys, which are what `reindex` makes of the documents."""
    rows = {}
    for model, columns in (
        (Byline, ["person", "role", "order"]),
        (Mention, ["person", "position"]),
        (Quote, ["speaker", "anchor"]),
    ):
        rows[model.__name__] = sorted(model.objects.values_list("article", *columns))
    rows["search"] = sorted(SearchEntry.objects.values_list("article", "marks"))
    return rows


def derived_anew():
    """What `reindex` would make of the documents; nothing of it stays."""
    with transaction.atomic():
        for article in Article.objects.filter(live_revision__isnull=False):
            reindex(article)
        found = derived()
        transaction.set_rollback(True)
    return found


def a_newsroom(random, pair):
    """Articles that name one of the two, both or neither, in all parts, published, scheduled, withdrawn or not yet."""
    people = [*pair, make_person("Tom Reed")]
    for number in range(6):
        credits = tuple(
            Credit(random.choice(people).slug, random.choice(Role.values[:2])) for _ in range(random.randrange(4))
        )
        body = speaking(*random.sample(people, random.randrange(4)))
        draft = make_draft(f"Tides {number}", body=body, credits=credits, tags=random.sample(["gulls", "ferries"], 1))
        match random.randrange(5):
            case 0:
                workflow.schedule(draft, at=timezone.now() + timedelta(hours=1))
            case 1:
                workflow.withdraw(workflow.publish(draft))
            case 2 | 3:
                workflow.publish(draft)
    for person in pair:
        person.add_alias(random.choice(["The Ferryman", "M. Quill"]))
        person.add_handle("mastodon")
        promo = make_promo(name=person.slug, presenter=person)
        promo.people.add(random.choice(people))
    make_post(person=random.choice(pair))
    Person.objects.filter(pk=pair[1].pk).update(
        bio="Rows.", portrait="people/portraits/q.png", role=random.choice(["", "rower"])
    )


@pytest.mark.parametrize("seed", range(4))
def test_an_undoing_leaves_every_row_as_it_was(editor, seed):
    random, pair = Random(seed), (make_person("Mara Quill", user=None), make_person("Mara Qiull", user=editor))
    a_newsroom(random, pair)
    kept, gone = random.sample([*Person.objects.filter(pk__in=[it.pk for it in pair])], 2)
    before = all_tables()
    made = merge(kept, gone, by=editor, taken=["role"])
    assert derived() == derived_anew()
    undo(PersonMerge.objects.get(pk=made.pk), by=editor)
    assert not differing(all_tables(), before)


def differing(after, before):
    return {name: (before[name], rows) for name, rows in after.items() if rows != before[name]}


def test_all_that_one_wrote_said_and_was_named_in_moves(pair, editor):
    kept, gone = pair
    article = make_article(body=speaking(gone), authors=[gone])
    promo = make_promo(presenter=gone)
    promo.people.add(gone)
    merge(kept, gone, by=editor)
    named = [article.bylines.get().person, article.mentions.get().person, article.quotes.get().speaker]
    promo.refresh_from_db()
    assert [*named, promo.presenter, promo.people.get()] == [kept] * 5
    assert QuoteAnchor.objects.get().speaker == kept.slug
    assert article.events.first().verb == Event.Verb.MERGED


def test_who_stood_twice_stands_once_at_the_first_place(pair, editor):
    kept, gone = pair
    other = make_person("Tom Reed")
    article = make_article(authors=[gone, other, kept], body=speaking(other, gone, kept))
    merge(kept, gone, by=editor)
    assert list(article.bylines.values_list("person", "order")) == [(kept.pk, 0), (other.pk, 1)]
    assert list(article.mentions.values_list("person", "position")) == [(other.pk, 0), (kept.pk, 1)]


def test_every_old_address_answers(pair, editor, client):
    kept, gone = pair
    gone.slug = "mara-q"
    gone.save()
    make_article(authors=[gone])
    merge(kept, gone, by=editor)
    for slug in ("mara-qiull", "mara-q"):
        assert client.get(reverse("person", args=[slug]))["Location"].endswith("/mara-quill/")


def test_documents_that_name_the_one_that_went_mean_the_other(pair, editor):
    kept, gone = pair
    draft = make_draft(authors=[gone], body=speaking(gone))
    merge(kept, gone, by=editor)
    article = workflow.publish(draft)
    assert article.bylines.get().person == kept
    assert "the article “The Ferry Question”" in [use.words for use in uses_of(kept)]


def test_the_name_that_went_is_an_alias_and_facts_fill_what_was_empty(pair, editor):
    kept, gone = pair
    Person.objects.filter(pk=gone.pk).update(bio="Rows.", user=editor)
    gone.refresh_from_db()
    merge(kept, gone, by=editor)
    kept.refresh_from_db()
    assert (kept.bio, kept.user, Alias.objects.get().name) == ("Rows.", editor, "Mara Qiull")


def test_where_both_differ_the_editor_chooses(pair, editor):
    kept, gone = pair
    kept.role, gone.role = "columnist", "editor"
    assert [each.name for each in differences(kept, gone)] == ["role"]
    Person.objects.filter(pk=gone.pk).update(role="editor")
    gone.refresh_from_db()
    merge(kept, gone, by=editor, taken=["role"])
    kept.refresh_from_db()
    assert kept.role == "editor"


def test_what_was_written_since_stays_with_whom_it_names(pair, editor):
    kept, gone = pair
    old, made = make_article("Old", authors=[gone]), merge(kept, gone, by=editor)
    new = make_article("New", authors=[kept])
    workflow.publish(workflow.save(old, make_document("Old", authors=[gone], standfirst="More.")).article)
    Person.objects.filter(pk=kept.pk).update(bio="Written since.")
    undo(made, by=editor)
    kept.refresh_from_db()
    assert (new.bylines.get().person, kept.bio) == (kept, "Written since.")
    # What was saved since the merge names the one that is left.
    assert old.bylines.get().person == kept


def test_a_draft_that_was_published_since_names_again_who_it_named(pair, editor):
    kept, gone = pair
    draft, made = make_draft(authors=[gone]), merge(kept, gone, by=editor)
    article = workflow.publish(draft)
    undo(made, by=editor)
    assert article.bylines.get().person.pk == gone.pk


def test_of_two_merges_the_later_is_undone_first(pair, editor):
    kept, gone = pair
    third = make_person("Mara Q.")
    first = merge(gone, third, by=editor)
    second = merge(kept, gone, by=editor)
    with pytest.raises(MergeError, match="Undo that first"):
        undo(first, by=editor)
    for made in (second, first):
        undo(made, by=editor)
    assert Person.objects.count() == 3


def test_an_address_that_was_given_away_since_is_told(pair, editor):
    kept, gone = pair
    made = merge(kept, gone, by=editor)
    kept.slug = "mara-qiull"
    kept.save()
    with pytest.raises(MergeError, match="“mara-qiull” is that of “Mara Quill” now"):
        undo(made, by=editor)


def test_after_thirty_days_it_is_final(pair, editor):
    made = merge(*pair, by=editor)
    PersonMerge.objects.update(made_at=timezone.now() - timedelta(days=30))
    with pytest.raises(MergeError, match="more than 30 days old"):
        undo(made, by=editor)


def test_nobody_is_merged_with_himself(pair, editor):
    with pytest.raises(MergeError, match="two different ones"):
        merge(pair[0], pair[0], by=editor)
