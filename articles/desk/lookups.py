"""Short lists for the editor's dialogs: our own pages to link to, and the tags that exist."""

from articles.desk.answers import desk_view
from articles.models import Article, Tag
from people.models import Person
from plumbing.text.folding import search_fold

MOST = 6


@desk_view("GET")
def links(request):
    query = request.GET.get("q", "").strip()
    if len(query) < 2:
        return {"results": []}
    words = search_fold(query)
    titled = Article.objects.published().filter(search_row__title__contains=words)
    articles = titled.newest_first().only("headline", "slug")
    people = Person.objects.filter(search_text__contains=words).order_by("sort_name")
    return {
        "results": [
            *({"title": it.headline, "address": it.get_absolute_url(), "kind": "article"} for it in articles[:MOST]),
            *({"title": it.name, "address": it.get_absolute_url(), "kind": "person"} for it in people[:MOST]),
        ]
    }


@desk_view("GET")
def tags(request):
    query = request.GET.get("q", "").strip()
    found = Tag.objects.filter(search_text__contains=search_fold(query)).order_by("name")[: MOST * 2]
    return {"results": [tag.name for tag in found]}
