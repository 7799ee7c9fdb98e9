from django import template

from cms.notifications import sending
from cms.notifications.models import Notification

register = template.Library()


@register.simple_tag(takes_context=True)
def unread_notifications(context):
    """How many notifications the user of this request has not read. Whoever works in the desk keeps the mail going, too."""
    user = context["user"]
    if not (user.is_authenticated and user.is_staff):
        return 0
    sending.look()
    return Notification.objects.of(user).unread().count()
