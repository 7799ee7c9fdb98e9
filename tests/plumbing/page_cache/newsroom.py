"""The verbs of a small newsroom, each a function of two numbers that say with what: for `test_never_stale`."""

from datetime import timedelta
from io import StringIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from articles import indexing, workflow
from articles.document import Credit
from articles.models import Article, Image, MediaFile, Section, Series, Status
from articles.models.notes.anchors import line_of
from articles.social.models import SocialPost
from people.models import Person
from tests import factories

numbers = count(1)
MOST = 4
IMPORTED = """The Herons Are Right

By Mara Quill

The herons of Skelby have taken the pier. “We are staying,” said Tom Reed, who speaks for them.

Tired of being told? Get your fill on THE HERON HOUR, airing Monday through Friday 8/7c.
"""


def pick(rows, number):
    """One of the rows, or None."""
    rows = list(rows)
    return rows[number % len(rows)] if rows else None


def coming(number):
    return timezone.now() + timedelta(minutes=1 + number % 90)


def body(number):
    person, image = pick(Person.objects.all(), number), pick(Image.objects.all(), number)
    post = pick(SocialPost.objects.all(), number)
    parts = [f"<p>Words number {next(numbers)} about the quay.</p>"]
    if person:
        name = f'<a data-person="{person.slug}">{person.name}</a>'
        source = pick(SocialPost.objects.exclude(address=None), number // 3)
        cite = f' cite="{source.address}"' if source else ""
        parts.append(f'<p>So says {name}: <q data-person="{person.slug}"{cite}>Wait.</q></p>')
        if number % 2:
            said_by = f"<figcaption>{name}</figcaption>"
            parts.append(f'<figure data-block="quote"><blockquote{cite}><p>Wait.</p></blockquote>{said_by}</figure>')
    if image:
        parts.append(f'<figure data-block="image" data-image="{image.name}"><img src="/media/a.png" alt="A"></figure>')
    if media := pick(MediaFile.objects.all(), number // 2):
        parts.append(f'<figure data-block="media" data-media="{media.name}"></figure>')
    if post:
        shown = "<blockquote><p>x</p></blockquote>"
        parts.append(f'<figure data-block="post" data-post="{post.reference}">{shown}</figure>')
    return "".join([*parts, '<aside data-block="promo" data-placement="inline"></aside>'])


def facts(number):
    author = pick(Person.objects.all(), number // 2)
    section, series = pick(Section.objects.all(), number // 3), pick(Series.objects.all(), number // 5)
    image = pick(Image.objects.all(), number // 7)
    return {
        "headline": f"The question of the ferry, {next(numbers)}",
        "body": body(number),
        "section": section.slug if section else "",
        "series": series.slug if series and number % 2 else "",
        "image": image.name if image and number % 3 else "",
        "tags": tuple(["ferries", "harbours", "gulls"][: number % 4]),
        "credits": (Credit(author.slug),) if author and number % 5 else (),
        "share_count": number % 900,
    }


# The verbs of the newsroom


def write(a, b):
    if Article.objects.count() < MOST:
        workflow.save(None, factories.make_document(**facts(b)))


def begin_writing(a, b):
    """Of a story that is taken and planned before: of its own rows no page shows anything."""
    user = User.objects.get_or_create(username="ebb")[0]
    story = workflow.take(factories.make_story(f"The question of the quay, {next(numbers)}"), by=user)
    workflow.plan(story, coming(b).date())
    workflow.begin_writing(story, by=user)


def save(a, b):
    if article := pick(Article.objects.all(), a):
        workflow.save(article, article.document.with_(**facts(b)))


def retouch(a, b):
    if article := pick(Article.objects.all(), a):
        workflow.save(article, article.document.with_(standfirst=f"One sentence, {next(numbers)}."))


def submit(a, b):
    workflow.submit(pick(Article.objects.all(), a))


def approve(a, b):
    workflow.approve(pick(Article.objects.all(), a))


def return_to_draft(a, b):
    workflow.return_to_draft(pick(Article.objects.all(), a), reason="Who says so?")


def settle_note(a, b):
    """Of an article that comes back with one."""
    article = pick(Article.objects.all(), a)
    if article.status == Status.DRAFT:
        article = workflow.return_to_draft(workflow.submit(article), reason="Who says so?")
    workflow.settle_note(article, by=reeve())


def note_words(a, b):
    article = pick(Article.objects.exclude(latest_revision=None), a)
    line = line_of(article.document.body)
    return workflow.note_words(article, by=reeve(), text="Who says so?", exact=line[:40])


def answer_note(a, b):
    workflow.answer_note(note_words(a, b), by=reeve(), text="The harbour master.")


def resolve_note(a, b):
    workflow.resolve_note(note_words(a, b), by=reeve())


def reeve():
    return User.objects.get_or_create(username="reeve", is_superuser=True)[0]


def publish(a, b):
    workflow.publish(pick(Article.objects.all(), a))


def publish_as_of_the_past(a, b):
    workflow.publish(pick(Article.objects.all(), a), at=timezone.now() - timedelta(hours=b % 99))


def hand_over(a, b):
    """What one of two has left goes to the other, and next time back."""
    one, other = (User.objects.get_or_create(username=name)[0] for name in ("ebb", "flow"))
    workflow.save(None, factories.make_document(**facts(b)), by=one)
    workflow.hand_over(*((one, other) if a % 2 else (other, one)), by=None)


def schedule(a, b):
    workflow.schedule(pick(Article.objects.all(), a), at=coming(b))


def schedule_an_update(a, b):
    """Of an article published for it: the others may be scheduled, withdrawn or incomplete by now."""
    article = workflow.publish(workflow.save(None, factories.make_document(f"Tides, {next(numbers)}")).article)
    workflow.schedule(article, at=coming(b))


def reschedule(a, b):
    workflow.reschedule(pick(Article.objects.all(), a), at=coming(b))


def include_changes(a, b):
    workflow.include_changes(pick(Article.objects.all(), a))


def unschedule(a, b):
    workflow.unschedule(pick(Article.objects.all(), a))


def delete(a, b):
    unseen = [article for article in Article.objects.all() if article.is_deletable]
    draft = unseen[a % len(unseen)] if unseen else workflow.save(None, factories.make_document(**facts(b))).article
    workflow.delete(draft)


def move_to_bin(a, b):
    workflow.move_to_bin(pick(Article.objects.all(), a))


def restore_from_bin(a, b):
    workflow.restore_from_bin(pick(Article.objects.binned(), a))


def empty_bin(a, b):
    workflow.move_to_bin(pick(Article.objects.unreleased(), a))
    workflow.empty_bin(0)


def withdraw(a, b):
    workflow.withdraw(pick(Article.objects.all(), a))


def withdraw_later(a, b):
    workflow.withdraw(pick(Article.objects.all(), a), at=coming(b))


def correct(a, b):
    workflow.correct(pick(Article.objects.all(), a), text=f"It was the other ferry, {next(numbers)}.", kind="update")


def restore(a, b):
    article = pick(Article.objects.all(), a)
    workflow.restore(article, pick(article.revisions.all(), b))


def rename(a, b):
    workflow.rename(pick(Article.objects.all(), a), f"ferry-{b % 4}")


def release_due(a, b):
    workflow.release_due()


def reindex(a, b):
    indexing.reindex(pick(Article.objects.all(), a))


def delete_article(a, b):
    article = pick(Article.objects.all(), a)
    # What keeps an article from being deleted by mistake.
    unreleased = {"status": "draft", "published_at": None, "withdrawn_at": None}
    Article.objects.filter(pk=article.pk).update(live_revision=None, latest_revision=None, **unreleased)
    for rows in (article.events, article.releases, article.revisions):
        rows.all().delete()
    article.delete()


def preview(a, b):
    """A publication that is rolled back."""
    with transaction.atomic():
        save(a, b)
        publish(a, b)
        transaction.set_rollback(True)


def import_article(a, b):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "herons.txt"
        file.write_text(IMPORTED.replace("pier", f"pier {b}"))
        call_command("import_articles", str(file), publish=bool(a % 2), stdout=StringIO(), stderr=StringIO())


VERBS = [
    *(
        write,
        begin_writing,
        save,
        retouch,
        submit,
        approve,
        return_to_draft,
        settle_note,
        note_words,
        answer_note,
        resolve_note,
        hand_over,
        publish,
        publish_as_of_the_past,
        schedule,
        schedule_an_update,
        include_changes,
        reschedule,
        unschedule,
        withdraw,
    ),
    *(withdraw_later, correct, restore, rename, release_due, reindex, delete_article, preview, import_article),
    delete,
    move_to_bin,
    restore_from_bin,
    empty_bin,
]
