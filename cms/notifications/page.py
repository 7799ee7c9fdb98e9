"""What somebody is told of: the list in the desk, what they have read of it, and how they want it by mail."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cms.log_in.account.own import own
from cms.log_in.views import page_of
from cms.notifications import sending
from cms.notifications.forms import MailChoiceForm
from cms.notifications.models import Notification
from plumbing.web import paging
from plumbing.web.untrusted import whole_number


@own
@require_safe
def notifications(request):
    """One's own, the newest first; nobody sees another's."""
    page = paging.page_of(Notification.objects.of(request.user).with_what_they_tell(), request)
    for each in page:
        each.recipient = request.user  # with the permissions that are known of it already
    facts = {"notifications": page, "newest": page.object_list[0].pk if len(page) else 0}
    facts["has_unread"] = Notification.objects.of(request.user).unread().exists()
    return render(request, "admin/notifications/page.html", page_of(request, _("Notifications"), **facts))


@own
@require_POST
def read_one(request, pk):
    get_object_or_404(Notification.objects.of(request.user), pk=pk)
    Notification.objects.of(request.user).filter(pk=pk).mark_read(timezone.now())
    return _back(request)


@own
@require_POST
def read_all(request):
    """All that were there when the list was drawn: what has come since is not read."""
    newest = whole_number(request.POST.get("newest", "")) or 0
    Notification.objects.of(request.user).filter(pk__lte=newest).mark_read(timezone.now())
    return redirect("notifications")


@own
@require_POST
def by_mail(request):
    form = MailChoiceForm(request.user, request.POST)
    if form.is_valid():
        form.save_at(timezone.now())
        sending.wake()
        messages.success(request, _("Your choice is saved."))
    else:
        messages.error(request, _("Choose when you want notifications by e-mail."))
    return HttpResponseRedirect(f"{reverse('account')}#notifications")


def _back(request):
    number = whole_number(request.POST.get("page", "")) or 1
    address = reverse("notifications")
    return HttpResponseRedirect(address if number == 1 else f"{address}?page={number}")


routes = [
    path("admin/notifications/", notifications, name="notifications"),
    path("admin/notifications/read/", read_all, name="notifications-read"),
    path("admin/notifications/<int:pk>/read/", read_one, name="notification-read"),
    path("admin/account/notifications/", by_mail, name="notifications-by-mail"),
]
