from django import template

from cms.saved_views.models import SavedView, lasting

register = template.Library()


@register.inclusion_tag("admin/_saved_views.html", takes_context=True)
def saved_views(context, changes):
    """The views that this person has of a list (Django's ChangeList), and a form to save what it shows now."""
    request, label = context["request"], changes.opts.label_lower
    views = SavedView.objects.filter(user=request.user, list=label)
    query = lasting(request.GET.urlencode())
    return {
        "views": views,
        "chosen": next((view for view in views if view.query == query), None),
        "label": label,
        "query": query,
        "csrf_token": context.get("csrf_token"),
    }
