"""What a redirect has to be, and that none leads in a circle."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from cms.site.publication.models import Redirect
from cms.site.publication.rules import Rule, by_path, circle, path_of


def lock() -> None:
    """Within a transaction: nobody else changes redirects until it ends. (SQLite has one writer at a time.)"""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {Redirect._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")


def all_rules() -> dict[str, Rule]:
    return by_path(Rule(*row) for row in Redirect.objects.order_by().values_list("path", "leads_to", "covers", "pk"))


def rule_of(old: str, new: str, covers: bool, pk: int | None = None) -> Rule:
    """The rule that a person means by two addresses. Raises ValidationError with a sentence for them."""
    path, leads_to = checked_path(old), checked_destination(new)
    if covers and "?" in path:
        raise ValidationError(_("Nothing lies below an address with a “?”."))
    return Rule(path, leads_to, covers, pk)


def require_no_circle(rule: Rule) -> None:
    """Raises ValidationError when the rule and those that are there lead in a circle."""
    rules = {path: each for path, each in all_rules().items() if rule.pk is None or each.pk != rule.pk}
    if found := circle(rules | {rule.path: rule}):
        raise ValidationError(in_a_circle(found))


def in_a_circle(rules):
    way = " → ".join([*(rule.path for rule in rules[:5]), rules[0].path])
    sentence = _("This leads in a circle: %(way)s. Choose another address, or delete a redirect of the circle.")
    return sentence % {"way": way}


def checked_path(typed):
    longest = Redirect._meta.get_field("path").max_length
    try:
        path = path_of(typed)
    except ValueError as error:
        raise ValidationError(_("Write the old address as a path, such as /2019/05/the-ferry/.")) from error
    if path.partition("?")[0] == "/":
        raise ValidationError(_("The front page is always there, and cannot lead elsewhere."))
    if len(path) > longest:
        raise ValidationError(_("This address is too long: at most %(number)s characters.") % {"number": longest})
    return path


def checked_destination(typed):
    """A path of this site, or a whole address of another; whole addresses of this site become paths."""
    address = typed.strip()
    parts = urlsplit(address)
    if parts.netloc and parts.netloc == urlsplit(settings.SITE_ADDRESS).netloc:
        address = address.partition(parts.netloc)[2] or "/"
    Redirect._meta.get_field("leads_to").clean(address, None)
    return address
