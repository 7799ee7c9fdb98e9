"""People for pickers: found by name, alias or handle, and made on the spot by who confirms that they are new."""

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError, desk_view, json_of, text_of
from people.matching import find
from people.models import Person
from people.names import name_key
from people.similar import similar_people
from plumbing.text.folding import search_fold

MOST = 8
LONGEST = 200


@desk_view("GET", "POST")
def people(request):
    """GET finds people; POST makes a person, but only who is `confirmed`: else 409, with those who might be meant."""
    if request.method == "GET":
        return {"results": [as_choice(person) for person in _found(request.GET.get("q", ""))]}
    data = json_of(request)
    name = _new_name(request, data, "name")
    known = find(name=name)
    if known:
        return as_choice(known)
    if data.get("confirmed") is not True:
        question = _("“%(name)s” may be in the list already. Choose a person, or confirm that this one is new.")
        return 409, {"error": question % {"name": name}, "near": _near(name)}
    return 201, as_choice(Person.objects.create_named(name))


@desk_view("GET")
def similar(request):
    """Who might be meant by a name that is to be added: the one person who bears it, and those whose names are near."""
    name = _new_name(request, request.GET, "q")
    known = find(name=name)
    return {"known": as_choice(known) if known else None, "near": [] if known else _near(name)}


def as_choice(person):
    """A person as the pickers show one."""
    portrait = person.portrait_address(56) or None
    return {"slug": person.slug, "name": person.name, "role": person.role, "portrait": portrait}


def _new_name(request, data, field):
    if not request.user.has_perm("people.add_person"):
        raise RefusedError(_("Your account may not add people. Ask an editor."), status=403)
    name = " ".join(text_of(data, field, LONGEST).split())
    if not name_key(name):
        raise RefusedError(_("Enter a name with letters in it."))
    return name


def _near(name):
    return [as_choice(person) for person in similar_people(name)]


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
