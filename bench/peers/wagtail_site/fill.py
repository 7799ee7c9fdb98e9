"""`python -m wagtail_site.fill FILE`: the articles of our SQLite database FILE as Wagtail pages, in an empty, migrated database.

Prints as JSON which page stands for each kind of page; those that our own bench measures.
"""

import json
import os
import sqlite3
import sys
import uuid
from datetime import UTC, datetime

import django
from django.apps import apps
from django.db import connection, transaction

SQL = """
SELECT article.id, article.slug, headline, standfirst, body_parts, word_count, published_at, section_id
FROM articles_article AS article WHERE status = 'published' AND section_id IS NOT NULL ORDER BY published_at
"""


def main(file):
    with transaction.atomic():
        Filling(sqlite3.connect(f"file:{file}?mode=ro", uri=True)).fill()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


class Filling:
    def __init__(self, source):
        self.source = source
        self.model = {name: apps.get_model("magazine", name) for name in ("ArticlePage", "SectionPage", "HomePage")}

    def fill(self):
        home = self.home()
        sections = {}
        for key, name, slug, description in self.source.execute(
            "SELECT id, name, slug, description FROM articles_section ORDER BY id"
        ):
            page = self.model["SectionPage"](title=name, slug=slug, description=description)
            sections[key] = home.add_child(instance=page)
        self.authors()
        self.articles(sections)
        self.tags()

    def home(self):
        """The root of a site, in the place of the page that Wagtail's migrations make."""
        page, site = apps.get_model("wagtailcore", "Page"), apps.get_model("wagtailcore", "Site")
        page.objects.filter(depth=2).delete()
        root = page.objects.get(depth=1)
        home = root.add_child(instance=self.model["HomePage"](title="Broadside", slug="home"))
        site.objects.update_or_create(
            is_default_site=True, defaults={"hostname": "127.0.0.1", "port": 80, "root_page": home}
        )
        return home

    def authors(self):
        author = apps.get_model("magazine", "Author")
        rows = self.source.execute("SELECT id, name, slug, role, bio FROM people_person WHERE is_contributor")
        author.objects.bulk_create(author(id=i, name=n, slug=s, role=r, bio=b) for i, n, s, r, b in rows)

    def articles(self, sections):
        """Row by row below their sections; treebeard's own way rewrites the parent's row for each."""
        article, byline = self.model["ArticlePage"], apps.get_model("magazine", "Byline")
        numbers = dict.fromkeys(sections, 0)
        facts = {
            "content_type": apps.get_model("contenttypes", "ContentType").objects.get_for_model(article),
            "locale": next(iter(sections.values())).locale,
        }
        first = apps.get_model("wagtailcore", "Page").objects.order_by("-pk").first().pk
        self.keys = {}
        for number, (key, slug, *columns) in enumerate(self.source.execute(SQL).fetchall(), start=1):
            *written, section = columns
            numbers[section] += 1
            parent = sections[section]
            page = article(pk=first + number, page_ptr_id=first + number, slug=slug, **facts, **columns_of(*written))
            page.path, page.depth = article._get_path(parent.path, parent.depth + 1, numbers[section]), parent.depth + 1
            page.url_path = f"{parent.url_path}{slug}/"
            page.section_named_id, page.translation_key = parent.pk, uuid.uuid4()
            insert(page)
            self.keys[key] = page.pk
        for key, parent in sections.items():
            type(parent).objects.filter(pk=parent.pk).update(numchild=numbers[key])
        rows = self.source.execute('SELECT article_id, person_id, "order" FROM articles_byline')
        byline.objects.bulk_create(
            byline(article_id=self.keys[a], author_id=p, sort_order=o) for a, p, o in rows if a in self.keys
        )

    def tags(self):
        tag, tagged = apps.get_model("taggit", "Tag"), apps.get_model("magazine", "ArticleTag")
        rows = self.source.execute("SELECT id, name, slug FROM articles_tag")
        tag.objects.bulk_create(tag(id=i, name=n, slug=s) for i, n, s in rows)
        rows = self.source.execute("SELECT content_object_id, tag_id FROM articles_tagging")
        tagged.objects.bulk_create(tagged(content_object_id=self.keys[a], tag_id=t) for a, t in rows if a in self.keys)


def columns_of(headline, standfirst, parts, words, published_at):
    moment = datetime.fromisoformat(published_at).replace(tzinfo=UTC)
    return {
        "title": headline,
        "draft_title": headline,
        "standfirst": standfirst,
        "word_count": words,
        "published_at": moment,
        "first_published_at": moment,
        "last_published_at": moment,
        "latest_revision_created_at": moment,
        "live": True,
        "body": json.dumps([block for part in json.loads(parts) if (block := block_of(part))]),
    }


def block_of(part):
    """A part of our compiled body as a block of a StreamField; promos, posts and pictures are left out."""
    if "html" in part and "block" not in part:
        return {"type": "text", "value": part["html"], "id": str(uuid.uuid4())}
    if part.get("block") == "quote":
        value = {"text": part["html"], "caption": part["caption"]}
        return {"type": "quote", "value": value, "id": str(uuid.uuid4())}
    return None


def insert(page):
    """Both rows of a page, past the checks and signals of save()."""
    for model in (page._meta.get_field("page_ptr").related_model, type(page)):
        fields = [field for field in model._meta.local_fields if not field.generated]
        values = [field.get_db_prep_save(field.pre_save(page, add=True), connection) for field in fields]
        columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
        places = ", ".join(["%s"] * len(fields))
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {model._meta.db_table} ({columns}) VALUES ({places})", values)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wagtail_site.settings")
    django.setup()
    main(sys.argv[1])
