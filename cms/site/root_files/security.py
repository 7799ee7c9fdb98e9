"""`/.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site. It is there once SECURITY_CONTACT is set."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe


@require_safe
def security(request):
    if not settings.SECURITY_CONTACT:
        raise Http404("No contact is set.")
    return HttpResponse(text(), content_type="text/plain; charset=utf-8")


def text():
    fields = [("Contact", address_of(contact)) for contact in settings.SECURITY_CONTACT]
    if expires := expiry():
        fields.append(("Expires", expires.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")))
    if settings.SECURITY_POLICY:
        fields.append(("Policy", settings.SECURITY_POLICY))
    fields.append(("Preferred-Languages", ", ".join(dict.fromkeys([language(), "en"]))))
    fields.append(("Canonical", f"{settings.SITE_ADDRESS}{reverse('security')}"))
    return "".join(f"{name}: {value}\n" for name, value in fields)


def address_of(contact):
    """A contact as a URI: that of an e-mail address is mailto:."""
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact


def language():
    return settings.LANGUAGE_CODE.partition("-")[0]


def expiry():
    """The moment of SECURITY_EXPIRES, a day or a moment in ISO 8601; None where it is none."""
    try:
        moment = datetime.fromisoformat(settings.SECURITY_EXPIRES)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
