"""People for pickers: found by name, alias or handle, and made on the spot."""

from django.db.models import Q

from articles.desk.answers import RefusedError, desk_view, json_of, text_of
from people.folding import search_fold
from people.matching import find
from people.models import Person
from people.names import name_key

MOST = 8


@desk_view("GET", "POST")
def people(request):
    if request.method == "GET":
        return {"results": [as_choice(person) for person in _found(request.GET.get("q", ""))]}
    if not request.user.has_perm("people.add_person"):
        raise RefusedError("Your account may not add people. Ask an editor.", status=403)
    name = " ".join(text_of(json_of(request), "name", 200).split())
    if not name_key(name):
        raise RefusedError("A person needs a name with letters in it.")
    known = find(name=name)
    if known:
        return as_choice(known)
    return 201, as_choice(Person.objects.create_named(name))


def as_choice(person):
    """A person as the pickers show one."""
    portrait = person.portrait.url if person.portrait else None
    return {"slug": person.slug, "name": person.name, "role": person.role, "portrait": portrait}


def _found(query):
    key, words = name_key(query), search_fold(query)
    if not words:
        return Person.objects.order_by("-pk")[:MOST]
    matching = (
        Q(name_key__startswith=key)
        | Q(search_text__startswith=words)
        | Q(search_text__contains=f" {words}")
        | Q(aliases__search_text__startswith=words)
        | Q(handles__handle_key__startswith=query.strip().lstrip("@").casefold())
    )
    return Person.objects.filter(matching).distinct().order_by("sort_name")[:MOST]
