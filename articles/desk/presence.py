"""Who is editing: each open tab says every few seconds that it is there, and hears who else is."""

from django.db import transaction
from django.utils import timezone

from articles.desk.answers import article_for, desk_view, json_of
from articles.models import Presence
from people.accounts import name_of


@desk_view("POST")
def presence(request):
    data = json_of(request)
    article = article_for(request, data.get("article"))
    if data.get("leaves") is True:
        Presence.objects.filter(article=article, user=request.user).delete()
        return {}
    here = _sit_down(article, request.user, take_over=data.get("take_over") is True)
    latest = article.latest_revision
    return {
        "mine": here.user_id == request.user.pk,
        "who": name_of(here.user),
        "since": here.since.isoformat(),
        "latest": latest and latest.pk,
        "beside": article.events.beside_the_text().newest(),
        "latest_by": latest and latest.made_by and name_of(latest.made_by),
    }


@transaction.atomic
def _sit_down(article, user, take_over):
    """The row that says who edits: the user's own from now on, unless somebody else is there and is not taken over from."""
    now = timezone.now()
    here, is_new = Presence.objects.select_for_update().get_or_create(article=article, defaults={"user": user})
    if is_new:
        return here
    if here.user_id != user.pk and (here.is_away or take_over):
        here.user, here.since = user, now
    elif here.user_id == user.pk and here.is_away:
        here.since = now
    if here.user_id == user.pk:
        here.seen_at = now
        here.save()
    return here
