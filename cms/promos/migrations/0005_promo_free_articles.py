"""Articles without promos become a fact of the article, in its text, where the next revision keeps it."""

import hashlib
import json

from django.db import migrations


def tell_articles(apps, schema_editor):
    database = schema_editor.connection.alias
    rows = apps.get_model("promos", "ArticleWithoutPromos").objects.using(database).select_related("article")
    revisions = apps.get_model("articles", "Revision").objects.using(database)
    for article in (row.article for row in rows):
        type(article).objects.using(database).filter(pk=article.pk).update(promo_free=True)
        for revision in revisions.filter(pk__in={article.live_revision_id, article.latest_revision_id} - {None}):
            content = revision.content | {"promo_free": True}
            canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
            digest = hashlib.sha256(canonical.encode()).hexdigest()
            revisions.filter(pk=revision.pk).update(content=content, hash=digest)


def tell_promos(apps, schema_editor):
    """Older versions of this programme refuse a text with a field that they do not know."""
    database = schema_editor.connection.alias
    rows, articles = apps.get_model("promos", "ArticleWithoutPromos"), apps.get_model("articles", "Article")
    for article in articles.objects.using(database).filter(promo_free=True):
        rows.objects.using(database).get_or_create(article=article)
    revisions = apps.get_model("articles", "Revision").objects.using(database)
    for revision in revisions.filter(article__promo_free=True):
        content = {name: value for name, value in revision.content.items() if name != "promo_free"}
        canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        digest = hashlib.sha256(canonical.encode()).hexdigest()
        revisions.filter(pk=revision.pk).update(content=content, hash=digest)


class Migration(migrations.Migration):
    dependencies = [
        ("promos", "0004_promos_complete"),
        ("articles", "0028_article_promo_free"),
    ]

    operations = [migrations.RunPython(tell_articles, tell_promos)]
