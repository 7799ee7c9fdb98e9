"""Puts the invented magazine into the database, through the models and the newsroom's verbs. Safe to run twice."""

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from articles.body.clean import clean
from articles.media import library
from articles.models import Article, Image, MediaFile, PreviousSlug, Section, Series, Tag
from articles.social import addresses
from articles.social.models import PostMedia, SocialPost
from cms.demo.counting import add_figures
from cms.demo.drawing import SIZE, portrait_file, scene_file
from cms.demo.planning import add_stories
from cms.demo.printing import print_article
from cms.demo.promoting import add_promos
from cms.demo.reading import moment, read_articles, read_table
from cms.demo.sounds import bell_file
from cms.demo.suggesting import add_suggestion
from cms.site.publication.models import Page
from cms.site.publication.shown import the_publication
from people.models import Person

SOUNDS = {"bell": bell_file}


def fill(by, say):
    """Add what is not there yet, credited to the user `by`; `say` is called with a line for each step.

    What an editor has changed since stays as it is. Returns how many rows of each sort were added, by name.
    """
    now = timezone.localtime()
    added = {"people": add_people(say)}
    added["sections, series and tags"] = add_rooms()
    added["pages"] = add_pages(by, now)
    added["pictures"] = add_pictures(say)
    added["recording"] = add_recordings()
    added["posts"], posts = add_posts(now, say)
    added["articles"] = add_articles(by, now, posts, say)
    added["suggestion"] = add_suggestion()
    added["stories"] = add_stories(by, now)
    added["promos"] = add_promos()
    added["articles with figures"] = add_figures()
    return added


def missing():
    """What `fill` would add: how many people and articles."""
    slugs = {person["slug"] for person in read_table("people")["person"]}
    people = len(slugs) - Person.objects.filter(slug__in=slugs).count()
    return {
        "people": people,
        "articles": sum(not _is_there(written) for written in read_articles(timezone.localtime())),
    }


def add_people(say):
    people = read_table("people")["person"]
    known = set(Person.objects.values_list("slug", flat=True))
    new = [facts for facts in people if facts["slug"] not in known]
    if new:
        say(f"drawing the portraits of {sum('portrait' in facts for facts in new)} contributors")
    for facts in new:
        _add_person(**facts)
    return len(new)


@transaction.atomic
def _add_person(handles=(), aliases=(), portrait=None, **facts):
    person = Person.objects.create(is_contributor=portrait is not None, **facts)
    for platform, handle in dict(handles).items():
        person.add_handle(platform, handle)
    for name in aliases:
        person.add_alias(name)
    if portrait:
        person.portrait_alt = f"A drawn portrait of {person.name}"
        person.portrait.save(f"{person.slug}.webp", ContentFile(portrait_file(person.slug, **portrait)))


def add_rooms():
    """Sections, series, and the tags that have a description; the others come with their articles."""
    rooms, added = read_table("magazine"), 0
    for order, facts in enumerate(rooms["section"]):
        added += Section.objects.get_or_create(slug=facts["slug"], defaults=facts | {"order": order})[1]
    for facts in rooms["series"]:
        added += Series.objects.get_or_create(slug=facts["slug"], defaults=facts)[1]
    for name, description in rooms["tags"].items():
        slug = slugify(name, allow_unicode=True)
        added += Tag.objects.get_or_create(slug=slug, defaults={"name": name, "description": description})[1]
    return added


def add_pages(by, now):
    known = set(Page.objects.values_list("slug", flat=True))
    new = [facts for facts in read_table("pages")["page"] if facts["slug"] not in known]
    for order, facts in enumerate(new):
        Page(**facts | {"body": clean(facts["body"]), "order": order, "is_public": True}).write(by, now)
    return len(new)


def add_pictures(say):
    pictures = read_table("pictures")
    known = set(Image.objects.values_list("name", flat=True))
    new = {name: facts for name, facts in pictures.items() if name not in known}
    for number, (name, facts) in enumerate(new.items(), start=1):
        content = scene_file(facts["section"], name.replace("-", "_"))
        across, down = facts.get("focal", (0.5, 0.5))
        Image.objects.create(
            name=name,
            file=ContentFile(content, name=f"{name}.webp"),
            hash=Image.hash_of(content),
            alt=facts["alt"],
            caption=facts.get("caption", ""),
            credit="Illustration: Wilhelmina Stroud",
            focal_x=across,
            focal_y=down,
        )
        if number % 5 == 0 or number == len(new):
            say(f"drew {number} of {len(new)} pictures")
    return len(new)


def add_recordings():
    known = set(MediaFile.objects.values_list("name", flat=True))
    new = {name: facts for name, facts in read_table("recordings").items() if name not in known}
    for name, facts in new.items():
        sound = SOUNDS[facts.pop("sound")]()
        media, _ = library.add(SimpleUploadedFile(f"{name}.wav", sound))
        for column, value in facts.items():
            setattr(media, column, value)
        media.save()
    return len(new)


def add_posts(now, say):
    """How many posts are new, and every post by its key in posts.toml."""
    before, posts = SocialPost.objects.count(), {}
    for key, facts in read_table("posts").items():
        posts[key] = _post(now, **facts)
    new = SocialPost.objects.count() - before
    if new:
        say(f"archived {new} posts")
    return new, posts


@transaction.atomic
def _post(now, author, person=None, posted=None, media=(), **facts):
    found = addresses.read_post(facts.get("address") or "")
    post = SocialPost.objects.record(
        author_name=author,
        person=Person.objects.filter(slug=person).first(),
        posted_at=moment(posted, now) if posted else None,
        checked_at=now if facts.get("address") else None,
        native_id=found.native_id if found else "",
        language="en",
        **facts,
    )
    if not post.media.exists():
        for order, each in enumerate(media):
            _add_media(post, order, **each)
    return post


def _add_media(post, order, scene, section, **facts):
    drawn = Image.objects.filter(name=scene.replace("_", "-")).first()
    content = drawn.file.read() if drawn else scene_file(section, scene)
    file = ContentFile(content, name=f"{post.platform}-{scene}.webp")
    width, height = SIZE
    PostMedia.objects.create(post=post, file=file, width=width, height=height, order=order, **facts)


def add_articles(by, now, posts, say):
    new = [written for written in read_articles(now) if not _is_there(written)]
    pictures = Image.objects.in_bulk(field_name="name")
    for written in new:
        print_article(written, by, now, posts, pictures)
    if new:
        say(f"wrote {len(new)} articles for {the_publication().name}")
    return len(new)


def _is_there(written):
    """Under its own address, or under one that an editor has since changed."""
    return Article.objects.filter(slug=written.slug).exists() or PreviousSlug.objects.filter(slug=written.slug).exists()
