"""`subjects`: prints as JSON which page stands for each kind of page that readers see.

Of each kind the page that costs most, such as the tag that most articles carry. The route of a new kind of page must be
added here: until then the bench refuses to run, so that no page goes unmeasured.
"""

import json
import sys

from django.db.models import Count
from django.urls import reverse

from articles.models import Article, Section, Series, Tag
from cms.page_cache.addresses import ROUTES
from people.models import Person


def main():
    check()
    print(json.dumps({name: SUBJECTS[name]() for name in ROUTES}))


def check():
    """Ends the programme, with a sentence, when there is a kind of page without a subject."""
    unknown = sorted(set(ROUTES) - set(SUBJECTS))
    if unknown:
        sys.exit(
            f"Readers have pages that the bench does not know: {', '.join(unknown)}. Say in bench/inside/subjects.py "
            "which page stands for them."
        )


def article():
    """Of those in the middle of the archive one with everything: a post, a picture, the commonest tag, several quotes."""
    published = Article.objects.published().newest_first()
    full = published.with_tag(most_used(Tag, "taggings")).filter(post_uses__isnull=False)
    rows = full if full.exists() else published
    return rows[rows.count() // 2].get_absolute_url()


def most_used(model, relation):
    return model.objects.annotate(number=Count(relation)).order_by("-number", "pk").first()


SUBJECTS = {
    "home": lambda: reverse("home"),
    "article": article,
    "section": lambda: most_used(Section, "articles").get_absolute_url(),
    "tag": lambda: most_used(Tag, "taggings").get_absolute_url(),
    "series": lambda: most_used(Series, "articles").get_absolute_url(),
    "person": lambda: most_used(Person, "bylines").get_absolute_url(),
    "person-part": lambda: f"{most_used(Person, 'quotes').get_absolute_url()}quotes/",
}
