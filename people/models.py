"""People: who is written about and who writes, under every name and handle that they go by."""

from operator import itemgetter

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import OuterRef, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people import names, platforms
from people.pictures.focal_field import within_picture
from people.portraits import Portrayed
from plumbing.database.fields import AddressField, DerivedCharField, SearchField, WebAddressField
from plumbing.database.json_list import json_list
from plumbing.database.previous import PreviousAddress
from plumbing.merging.record import Merge
from plumbing.web.addresses import address_of


def is_web_address(column):
    """The condition that a column is empty or begins as a link may: no script can get into a page through it."""
    return Q(**{column: ""}) | Q(**{f"{column}__istartswith": "https://"}) | Q(**{f"{column}__istartswith": "http://"})


class HandleTakenError(ValueError):
    """Another person already has this handle on this platform."""


class PersonQuerySet(models.QuerySet):
    def contributors(self):
        """Those who write for the publication."""
        return self.filter(is_contributor=True)

    def named(self, name):
        """Those who bear exactly this name, or have it as an alias; however it is spelt (names.name_key)."""
        key = names.name_key(name)
        return self.filter(Q(name_key=key) | Q(pk__in=Alias.objects.filter(key=key).values("person")))

    def by_name(self):
        """In the order of a register: by surname where one is known, without regard to accents."""
        return self.order_by("initial", "sort_key", "pk")

    def with_handles(self):
        """Loads what `shown_handles` gives, in the same query."""
        return self.annotate(handle_facts=handle_facts("pk"))

    def create_named(self, name, **facts):
        """A new Person with a slug made from the name: jane-roe, jane-roe-2 … Two callers at once get two slugs."""
        person = self.model(name=" ".join(name.split()), **facts)
        try:
            with transaction.atomic(using=self.db):
                person.save(using=self.db, force_insert=True)
        except IntegrityError:
            if not self.model.objects.filter(slug=person.slug).exists():
                raise
            return self.create_named(name, **facts)
        return person


class Person(Portrayed):
    """A Person is anybody named by an article: author, subject or both. A log-in is optional; the facts change."""

    name = models.CharField(_("name"), max_length=200, help_text=_("The name as readers see it."))
    slug = AddressField(
        _("address"),
        max_length=100,
        made_from="name",
        help_text=_(
            "The last part of the address of the person’s page. Left empty, it is made from the name. Former addresses"
            " go on leading here."
        ),
    )
    sort_name = DerivedCharField(
        _("name for sorting"),
        max_length=200,
        sources=["name"],
        make=names.sort_name,
        keep_typed=True,
        help_text=_("The name as lists order it, such as “Roe, Jane”. Left empty, it is made from the name."),
    )
    sort_key = DerivedCharField(max_length=200, sources=["sort_name"], make=names.sort_key)
    initial = DerivedCharField(max_length=4, sources=["sort_name"], make=names.initial)
    # Was credited as an author. It says where to look, not what readers see: that, the articles say.
    has_written = models.BooleanField(default=False, editable=False)
    name_key = DerivedCharField(max_length=200, sources=["name"], make=names.name_key, db_index=True)
    search_text = SearchField(sources=["name"])
    role = models.CharField(
        _("job title"), max_length=200, blank=True, help_text=_("One line under the name, such as “columnist”.")
    )
    role_search_text = SearchField(sources=["role"])
    bio = models.TextField(
        _("biography"), blank=True, help_text=_("Two or three sentences for the author box, without markup.")
    )
    email = models.EmailField(
        _("email"), blank=True, help_text=_("Readers see it in the author box. Left empty, it stays private.")
    )
    website = WebAddressField(_("website"), blank=True, max_length=500)
    is_contributor = models.BooleanField(
        _("writes for us"),
        default=False,
        help_text=_(
            "With a portrait and a recent article, they are listed under “Our writers” on the front page. Anyone can be"
            " credited without this."
        ),
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="person",
        help_text=_("Only for people who log in here. Nobody needs an account to be credited."),
        verbose_name=_("account"),
    )
    created_at = models.DateTimeField(_("creation date"), auto_now_add=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_name", "name"]
        indexes = [
            models.Index(fields=["initial", "sort_key", "id"], name="person_by_name"),
            models.Index(
                fields=["initial", "sort_key", "id"], condition=Q(has_written=True), name="person_who_wrote_by_name"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="a_person_has_a_name"),
            models.CheckConstraint(condition=~Q(slug=""), name="a_person_has_a_slug"),
            models.CheckConstraint(condition=is_web_address("website"), name="a_person_has_a_website_on_the_web"),
            models.CheckConstraint(
                condition=within_picture("portrait_focal_x", "portrait_focal_y"),
                name="focal_point_lies_within_portrait",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("person", self.slug)

    @property
    def shown_handles(self):
        """Their handles in order: from `handle_facts` where these were loaded with them (with_handles)."""
        if not hasattr(self, "handle_facts"):
            return list(self.handles.all())
        return [SocialHandle(person=self, **each) for each in sorted(self.handle_facts or [], key=itemgetter("id"))]

    def add_alias(self, name):
        """Note another name of this person; a name that is known already changes nothing. Returns the Alias or None."""
        key = names.name_key(name)
        if key == self.name_key:
            return None
        return self.aliases.get_or_create(key=key, defaults={"name": name.strip()})[0]

    def add_handle(self, platform, handle="", address=""):
        """Note where this person posts; returns the row, which may be one that says so already or a bare platform's.

        Raises HandleTakenError when somebody else has the handle.
        """
        handle, key = names.bare_handle(handle), names.handle_key(handle)
        known = SocialHandle.objects.filter(platform=platform, handle_key=key) if key else None
        row = known.first() if known is not None else self._bare_handle_row(platform, address)
        if row and row.person_id != self.pk:
            raise HandleTakenError(gettext("%(handle)s belongs to %(name)s") % {"handle": row, "name": row.person})
        row = row or self.handles.filter(platform=platform, handle_key="", address="").first()
        if row is None:
            return self.handles.create(platform=platform, handle=handle, address=address)
        row.handle, row.address = row.handle or handle, row.address or address
        row.save()
        return row

    def _bare_handle_row(self, platform, address):
        """The row that says already what a fact without a handle says: its address, or only the platform."""
        rows = self.handles.filter(platform=platform)
        return rows.filter(address=address).first() if address else rows.first()


class PreviousPersonSlug(PreviousAddress):
    """A slug that a person once had."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="previous_slugs")

    class Meta(PreviousAddress.Meta):
        verbose_name = _("former address of a person")
        verbose_name_plural = _("former addresses of people")


class Alias(models.Model):
    """An Alias is another name that a person goes by, such as a nickname or a former name. Two people may share one."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="aliases", verbose_name=_("person"))
    name = models.CharField(_("name"), max_length=200, help_text=_("Articles that use this name mean this person."))
    key = DerivedCharField(max_length=200, sources=["name"], make=names.name_key, db_index=True)
    search_text = SearchField(sources=["name"])

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="a_person_has_an_alias_once"),
            models.CheckConstraint(condition=~Q(name=""), name="an_alias_has_a_name"),
        ]

    def __str__(self):
        return self.name


class SocialHandle(models.Model):
    """A SocialHandle says where a person posts: a handle, an address, or only that they are on the platform."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="handles", verbose_name=_("person"))
    platform = models.CharField(_("platform"), max_length=20, choices=platforms.choices)
    handle = models.CharField(
        _("handle"),
        max_length=200,
        blank=True,
        help_text=_("Without the “@”. Leave it empty when only the platform is known."),
    )
    handle_key = DerivedCharField(max_length=200, sources=["handle"], make=names.handle_key, db_index=True)
    address = WebAddressField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_("Only where the address of the profile does not follow from the handle."),
    )

    class Meta:
        verbose_name = _("handle")
        verbose_name_plural = _("handles")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["platform", "handle_key"], condition=~Q(handle_key=""), name="a_handle_belongs_to_one_person"
            ),
            models.UniqueConstraint(
                fields=["person", "platform"],
                condition=Q(handle_key="", address=""),
                name="a_bare_platform_is_noted_once",
            ),
            models.CheckConstraint(
                condition=~Q(handle="") | Q(handle_key=""), name="a_handle_has_a_key_only_where_it_is_known"
            ),
            models.CheckConstraint(condition=is_web_address("address"), name="a_profile_has_an_address_on_the_web"),
            models.CheckConstraint(condition=~Q(handle__startswith="@"), name="a_handle_is_kept_without_its_mark"),
        ]

    def __str__(self):
        if not self.handle:
            return str(self.platform_label)
        return gettext("@%(handle)s on %(platform)s") % {"handle": self.handle, "platform": self.platform_label}

    @property
    def platform_label(self):
        return platforms.label(self.platform)

    @property
    def profile_address(self):
        """Where readers find the profile; "" when only the platform is known."""
        return self.address or platforms.profile_address(self.platform, self.handle)

    def clean(self):
        self.handle = names.bare_handle(self.handle)


def handle_facts(person):
    """A subquery: the handles of a person, whose number stands in the column `person` outside."""
    names = ["id", "platform", "handle", "address"]
    return json_list(SocialHandle.objects.filter(person=OuterRef(person)), group="person", **{n: n for n in names})


class PersonMerge(Merge):
    """That two records of one person were made one."""

    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges")

    class Meta(Merge.Meta):
        verbose_name = _("merge of people")
        verbose_name_plural = _("merges of people")
