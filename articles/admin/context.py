"""What the form's template and its scripts need to know beside the form itself."""

import json

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.admin.standing import note_on, standing
from articles.admin.verbs import BUTTONS, VerbForm, allowed_for, answers_kept
from articles.admin.widgets import DESK_URLS
from articles.body.naming import named_in
from articles.desk.drafts import drafts_of
from articles.desk.images import SHOWN
from articles.desk.suggestions import suggestions_context
from articles.desk.word_notes import notes_context
from articles.models import Image, Role, Story
from articles.preflight.posts import wordless_posts
from people.pictures.places import OF_LIBRARY, as_facts
from people.pictures.shapes import WHOLE
from plumbing.web.moments import current_zone_facts


def form_context(request, article, form):
    """Template context: the bar's, the panel's, and `editor`, the JSON that static/js/editor/shell reads."""
    saved = article if article and article.pk else None
    if saved and form.errors:
        # What is stored holds, not what the form has put into its instance.
        saved.refresh_from_db(fields=["slug"])
    revision = saved and saved.latest_revision
    return bar_context(saved, request.user) | {
        "story": Story.objects.visible_to(request.user).with_facts().filter(article=saved).first() if saved else None,
        "asked": answers_kept(request, saved),
        "roles": json.dumps([(value, str(label)) for value, label in Role.choices]),
        "editor": json.dumps(
            {
                "user": request.user.pk,
                "article": saved and saved.pk,
                "address": request.path,
                "basedOn": revision and revision.pk,
                "status": saved.current_status if saved else "draft",
                "beside": saved and saved.events.beside_the_text().newest(),
                "zone": current_zone_facts(),
                "urls": {name: str(address) for name, address in DESK_URLS.items()},
                "login": reverse("admin:login"),
                "drafts": drafts_of(request.user, saved),
                "failed": bool(form.errors),
                "pictures": pictures_of(revision),
                "places": as_facts(OF_LIBRARY),
                "steps": {name: button.step.name.lower() for name, button in BUTTONS.items() if button.step},
            }
        ),
    }


def bar_context(article, user):
    """All that _bar.html shows of a saved article (None: a new one): from what is stored alone, so that it can be drawn again."""
    return (
        notes_context(article)
        | suggestions_context(article)
        | {
            "article": article,
            "status": article.current_status if article else "draft",
            "status_label": article.current_status.label if article else _("New"),
            "standing": standing(article),
            "note": note_on(article, user),
            "wordless_posts": wordless_posts_of(article.latest_revision) if article else [],
            "minutes": article.reading_time if article else 0,
            "corrections": article.corrections.all() if article else [],
            "preview_links": article.preview_links.usable() if article else [],
            "buttons": allowed_for(article, user),
            "can_delete": bool(article and user.has_perm("articles.delete_article") and article.is_deletable),
            "asked": VerbForm(),
        }
    )


def pictures_of(revision):
    """Names of the pictures of a revision (None: no revision), each with the file that is shown of it."""
    names = [key for kind, key in (named_in(revision.content) if revision else ()) if kind == "image"]
    return {image.name: image.address(WHOLE, SHOWN) for image in Image.objects.filter(name__in=names)}


def wordless_posts_of(revision):
    """Names of the posts of a revision (None: no revision) of which readers would see no words."""
    named = named_in(revision.content) if revision else ()
    return sorted(wordless_posts([key for kind, key in named if kind == "post"]).values())
