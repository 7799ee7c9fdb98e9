"""The four roles of a newsroom, as groups that `migrate` makes and keeps right. docs/roles.md has the same as a table."""

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from django.utils.translation import gettext_noop

KEEPING = "roles of a newsroom"
VIEW, ADD = ("view",), ("view", "add")
ALL = ("view", "add", "change", "delete")

# What each role may do with the rows of a model; each has what the one before it has, too.
STEPS = {
    gettext_noop("Contributor"): {
        "articles.article": ALL,  # of which those that they have started or that bear their name
        "articles.story": ALL,  # of which those that are assigned to them or that they have proposed
        **dict.fromkeys(["articles.image", "articles.mediafile"], VIEW),
        **dict.fromkeys(["articles.section", "articles.series", "articles.tag"], VIEW),
        **dict.fromkeys(["people.person", "social.socialpost"], VIEW),
    },
    gettext_noop("Writer"): {
        "articles.story": (*ALL, "take"),  # also ideas that nobody has taken
        **dict.fromkeys(["articles.image", "articles.mediafile"], ADD),
        "people.person": ADD,
        "social.socialpost": (*ADD, "change"),
        "social.postmedia": (*ADD, "change"),
    },
    gettext_noop("Editor"): {
        "articles.article": (*ALL, "approve", "publish", "edit_any"),
        "articles.story": (*ALL, "take", "edit_any"),
        **dict.fromkeys(["articles.image", "articles.mediafile"], ALL),
        **dict.fromkeys(["articles.section", "articles.series", "articles.tag"], ALL),
        "articles.previoustagname": ALL,
        "articles.correction": ALL,
        "articles.quote": VIEW,
        "articles.event": VIEW,
        **dict.fromkeys(["people.person", "people.alias", "people.socialhandle"], ALL),
        **dict.fromkeys(["social.socialpost", "social.postmedia"], ALL),
        **dict.fromkeys(["promos.promo", "promos.promovariant", "promos.airtime"], ALL),
        **dict.fromkeys(["promos.airdate", "promos.airbreak"], ALL),
        **dict.fromkeys(["publication.page", "publication.redirect", "publication.entry"], ALL),
        "front.frontversion": ("view", "change", "delete"),  # deleted with their section alone
    },
    gettext_noop("Administrator"): {
        "auth.user": ALL,
        "auth.group": ALL,
        "log_in.logintry": VIEW,
        "publication.publication": ("view", "change"),
        "log_in.teamevent": VIEW,
    },
}


def permissions_of(role: str) -> set[str]:
    """What a role may do, as has_perm() takes it: "articles.publish_article"."""
    names, found = list(STEPS), set()
    for step in names[: names.index(role) + 1]:
        found |= {permission(model, verb) for model, verbs in STEPS[step].items() for verb in verbs}
    return found


def permission(model, verb):
    label, _, name = model.partition(".")
    return f"{label}.edit_any_{name}" if verb == "edit_any" else f"{label}.{verb}_{name}"


@receiver(post_migrate, dispatch_uid=KEEPING)
def keep_roles(sender, using, **kwargs):
    """Give each role its permissions and no others. At the last app, since each app makes its permissions when its turn comes."""
    if sender.label != [config.label for config in apps.get_app_configs() if config.models_module][-1]:
        return
    labels = {name.partition(".")[0] for name in permissions_of("Administrator")}
    rows = Permission.objects.using(using).filter(content_type__app_label__in=labels).select_related("content_type")
    known = {f"{each.content_type.app_label}.{each.codename}": each for each in rows}
    for role in STEPS:
        group, _ = Group.objects.using(using).get_or_create(name=role)
        group.permissions.set(known[name] for name in permissions_of(role) & known.keys())


def differences():
    """The permissions that a role has or lacks against its table, by the name of the role; of those that are there."""
    known = {f"{label}.{name}" for label, name in Permission.objects.values_list("content_type__app_label", "codename")}
    rows = Group.objects.filter(name__in=STEPS).values_list(
        "name", "permissions__content_type__app_label", "permissions__codename"
    )
    present = {}
    for role, label, codename in rows:
        present.setdefault(role, set()).add(f"{label}.{codename}")
    wanted = {role: permissions_of(role) & known for role in present}
    return {role: sorted(present[role] ^ wanted[role]) for role in present if present[role] != wanted[role]}
