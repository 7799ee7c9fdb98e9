"""What the form's template and its scripts need to know beside the form itself."""

import json

from django.urls import reverse

from articles.admin.widgets import DESK_URLS
from articles.desk.drafts import drafts_of
from articles.models import Role
from articles.models.article import minutes_for


def form_context(request, article, form):
    """Template context: the article's state in words, and `editor`, the JSON that static/js/editor/shell reads."""
    saved = article if article and article.pk else None
    revision = saved and saved.latest_revision
    return {
        "article": saved,
        "roles": json.dumps(Role.choices),
        "minutes": minutes_for(saved.word_count) if saved else 0,
        "waiting_release": saved.releases.waiting().first() if saved else None,
        "corrections": saved.corrections.all() if saved else [],
        "preview_links": saved.preview_links.usable() if saved else [],
        "editor": json.dumps(
            {
                "user": request.user.pk,
                "article": saved and saved.pk,
                "basedOn": revision and revision.pk,
                "status": saved.status if saved else "draft",
                "urls": {name: str(address) for name, address in DESK_URLS.items()},
                "login": reverse("admin:login"),
                "drafts": drafts_of(request.user, saved),
                "failed": bool(form.errors),
            }
        ),
    }
