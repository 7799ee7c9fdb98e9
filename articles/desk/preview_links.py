"""Links under which people without an account see an article's latest saved text, for some days."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError, article_for, desk_view, json_of, text_of
from articles.models import PreviewLink
from articles.models.draft import LINK_CHOICES, LINK_DAYS


@desk_view("POST")
def preview_link(request):
    data = json_of(request)
    article = article_for(request, data.get("article"))
    if data.get("revoke"):
        article.preview_links.usable().filter(token=text_of(data, "token")).update(revoked_at=timezone.now())
        return {}
    if article.latest_revision is None:
        raise RefusedError(_("Save the article first: the link shows the saved text."))
    days = data.get("days", LINK_DAYS)
    if days not in LINK_CHOICES or isinstance(days, bool):
        raise RefusedError(_("A link can be valid for 1, 7 or 30 days."))
    expires_at = timezone.now() + timedelta(days=days)
    link = PreviewLink.objects.create(article=article, made_by=request.user, expires_at=expires_at)
    return 201, {
        "address": request.build_absolute_uri(link.get_absolute_url()),
        "token": link.token,
        "expires_at": link.expires_at.isoformat(),
    }
