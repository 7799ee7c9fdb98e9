"""The promo that a form tells while somebody writes it, as pages print it: nothing of it is saved."""

import json
from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.models.card import CardImage
from cms.promos.facts import PromoFacts
from cms.promos.models import Kind, Placement

ROWS = {"air_facts": "air_times", "date_facts": "air_dates", "break_facts": "air_breaks"}
COLUMNS = {
    "air_facts": ("day", "time", "zone", "minutes"),
    "date_facts": ("starts_at", "ends_at", "zone", "venue", "venue_address"),
    "break_facts": ("first_on", "last_on"),
}


class PreviewedPromos(NamedTuple):
    """Stands for the promos of a page (page.PagePromos): in one placement the one that is being written, in all others none."""

    promo: PromoFacts
    placement: str
    moment: datetime

    def holding(self, placement):
        return (self.promo,) if placement == self.placement else ()

    def take(self, placement):
        return [(promo, 0) for promo in self.holding(placement)]


def previewed(model_admin, request, wording=0) -> PromoFacts:
    """What of a form can be read by now, with the wording of this number; with the first, where there is none of that number."""
    form = model_admin.get_form(request)(request.POST)
    form.is_valid()
    rows = dict(_rows(model_admin, request))
    wordings = rows.get("variants") or [{}]
    words = wordings[wording] if wording < len(wordings) else wordings[0]
    told, presenter, image = form.cleaned_data, form.cleaned_data.get("presenter"), words.get("image")
    facts = dict.fromkeys(PromoFacts._fields) | {
        "pk": 0,
        "slug": "preview",
        "name": told.get("name") or _("Promo"),
        "kind": told.get("kind") or Kind.NOTICE.value,
        "frequency": told.get("frequency") or "always",
        "pages_between": told.get("pages_between") or 2,
        "audience": "everyone",
        "inline_percent": told.get("inline_percent") if told.get("inline_percent") is not None else 50,
        "variant_id": 0,
        "variant_weight": 1,
        "variant_title": words.get("title") or ("" if words.get("text") else _("(No words yet)")),
        "variant_text": words.get("text") or "",
        "variant_call_to_action": words.get("call_to_action") or "",
        "variant_address": words.get("address") or "",
    }
    if presenter:
        facts |= {"presenter_id": presenter.pk, "presenter_slug": presenter.slug, "presenter_name": presenter.name}
    if image:
        facts |= {f"image_{name}": getattr(image, name) for name in CardImage._fields}
        facts |= {"image_id": image.pk, "image_file": image.file.name}
    facts |= {f"shows_{word}": True for word in Placement.values}
    return PromoFacts(**facts | {name: _as_json(rows.get(ROWS[name], ()), COLUMNS[name]) for name in ROWS})


def _rows(model_admin, request):
    """Pairs of the name of a formset and the facts of each of its forms that can be read, all taken for new ones."""
    for formset_class, _inline in model_admin.get_formsets_with_inlines(request):
        name = formset_class.get_default_prefix()
        data = request.POST.copy()
        data[f"{name}-INITIAL_FORMS"] = "0"
        formset = formset_class(data, prefix=name, instance=model_admin.model())
        forms = [form for form in formset.forms if form.is_valid() or name == "variants"]
        told = [form.cleaned_data for form in forms]
        yield name, [facts for facts in told if facts and not facts.get("DELETE")]


def _as_json(rows, columns):
    whole = [row for row in rows if all(row.get(name) is not None for name in columns if name != "minutes")]
    return json.dumps(
        [{"id": number} | {name: _plain(row.get(name)) for name in columns} for number, row in enumerate(whole)]
    )


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
