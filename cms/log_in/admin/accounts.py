"""Accounts of the team: who they are, what they may do, and whether they are invited still or have a password."""

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.log_in import history
from cms.log_in.admin.leaving import activate, deactivate
from cms.log_in.admin.permissions import PermissionsField
from cms.log_in.admin.rights import difference, rights_of
from cms.log_in.admin.unlocking import unlock
from cms.log_in.inviting import invite
from cms.log_in.models import AuthenticatorApp, Passkey
from people.admin_forms import FormAdmin
from people.models import Person

admin.site.unregister(User)


class PersonField(forms.ModelChoiceField):
    """Under whose name a user writes: somebody without an account, or who they are already."""

    def __init__(self, user=None):
        free = Person.objects.filter(user=None, is_contributor=True)
        mine = Person.objects.filter(user=user) if user else Person.objects.none()
        rows = (free | mine).order_by("sort_key", "name")
        super().__init__(rows, required=False, label=_("Person"), empty_label=_("Nobody"))
        self.initial = mine.first()
        self.help_text = _("The person under whose name and portrait they write.")


class InvitationForm(forms.ModelForm):
    """A new account: its password is chosen by whoever it is for."""

    person = forms.Field()
    make_person = forms.BooleanField(
        required=False, label=gettext_lazy("Make a person"), help_text=gettext_lazy("Named by first and last name.")
    )

    class Meta:
        model = User
        fields = ["username", "email", "first_name", "last_name", "groups"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True
        self.fields["email"].help_text = _("An invitation goes there, with a link for choosing a password.")
        self.fields["person"] = PersonField()

    def clean_email(self):
        email = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exists():
            raise ValidationError(_("There is an account with this address already."))
        return email

    def clean(self):
        facts = super().clean()
        if facts.get("make_person") and facts.get("person"):
            self.add_error("make_person", _("Choose a person, or have one made; not both."))
        elif facts.get("make_person") and not (facts.get("first_name") or facts.get("last_name")):
            self.add_error("make_person", _("Type the first and last name, after which the person is named."))
        return facts


class AccountForm(UserChangeForm):
    person = forms.Field()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"] = PersonField(self.instance)


@admin.register(User)
class TeamAdmin(FormAdmin, UserAdmin):
    """Whoever is no superuser makes nobody one, and leaves superusers alone."""

    add_form = InvitationForm
    form = AccountForm
    list_display = ["username", "full_name", "person_shown", "email", "roles", "is_active", "last_login"]
    list_filter = ["groups", "is_active"]
    add_fieldsets = [
        (None, {"fields": ["username", "email", "first_name", "last_name", "groups", "person", "make_person"]})
    ]
    fieldsets = [
        (None, {"fields": ["username", "first_name", "last_name", "email", "person"]}),
        (gettext_lazy("Logging in"), {"fields": ["active_shown", "password_shown", "second_factor_shown"]}),
        (gettext_lazy("Rights"), {"fields": ["is_staff", "groups"]}),
        (gettext_lazy("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    of_superusers = (gettext_lazy("Further rights"), {"fields": ["is_superuser", "user_permissions"]})
    filter_horizontal = ()
    readonly_fields = ["active_shown", "password_shown", "second_factor_shown", "last_login", "date_joined"]

    def get_fieldsets(self, request, obj=None):
        found = super().get_fieldsets(request, obj)
        return [*found, self.of_superusers] if obj and request.user.is_superuser else found

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self.is_within_reach(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and self.is_within_reach(request, obj)

    def is_within_reach(self, request, user):
        return user is None or request.user.is_superuser or not user.is_superuser

    def save_model(self, request, user, form, change):
        if not change:
            user.is_staff = True
            user.set_unusable_password()
        form.rights_before = rights_of(User.objects.get(pk=user.pk)) if change else {}
        super().save_model(request, user, form, change)
        self.link_person(user, form)
        if not change:
            history.note(history.Verb.INVITED, request, by=request.user, about=user)
            self.invite(request, user)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if changed := difference(form.rights_before, rights_of(form.instance)):
            history.note(history.Verb.RIGHTS_CHANGED, request, by=request.user, about=form.instance, **changed)

    def link_person(self, user, form):
        """In one step from whom they were to whom they are."""
        person = form.cleaned_data.get("person")
        if form.cleaned_data.get("make_person"):
            person = Person.objects.create_named(user.get_full_name(), is_contributor=True)
        for former in Person.objects.filter(user=user).exclude(pk=person.pk if person else None):
            former.user = None
            former.save(update_fields=["user"])
        if person and person.user_id != user.pk:
            person.user = user
            person.save(update_fields=["user"])

    def delete_model(self, request, user):
        history.note(history.Verb.DELETED, request, by=request.user, name=user.get_username())
        super().delete_model(request, user)

    def delete_queryset(self, request, users):
        for user in users:
            self.delete_model(request, user)

    def user_change_password(self, request, id, form_url=""):
        response = super().user_change_password(request, id, form_url)
        if request.method == "POST" and response.status_code == 302:
            user = self.get_object(request, id)
            history.note(history.Verb.PASSWORD_CHANGED, request, by=request.user, about=user)
        return response

    def invite(self, request, user):
        invite(user)
        messages.success(request, _("An invitation is on its way to %(address)s.") % {"address": user.email})

    def get_urls(self):
        verbs = {
            "invite": self.invite_again,
            "unlock": self.unlock,
            "deactivate": self.deactivate,
            "activate": self.activate,
        }
        ours = [
            path(f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=f"auth_user_{name}")
            for name, view in verbs.items()
        ]
        return [*ours, *super().get_urls()]

    def of_others(self, request, pk):
        """The user whom somebody may change who is another. Raises PermissionDenied."""
        user = self.get_object(request, str(pk))
        if user is None or user == request.user or not self.has_change_permission(request, user):
            raise PermissionDenied
        return user

    def unlock(self, request, pk):
        return unlock(self, request, self.of_others(request, pk))

    def deactivate(self, request, pk):
        return deactivate(self, request, self.of_others(request, pk))

    def activate(self, request, pk):
        return activate(self, request, self.of_others(request, pk))

    def invite_again(self, request, pk):
        user = self.get_object(request, str(pk))
        if user is None or not self.has_change_permission(request, user):
            raise PermissionDenied
        if request.method == "POST" and user.email and user.is_active and not user.has_usable_password():
            self.invite(request, user)
        return redirect(reverse("admin:auth_user_change", args=[pk]))

    @admin.display(description=gettext_lazy("password"))
    def password_shown(self, user):
        if user.has_usable_password():
            return format_html('<a href="../password/">{}</a>', _("Set another one"))
        sentence, button = _("Not chosen yet."), _("Send the invitation again")
        address = reverse("admin:auth_user_invite", args=[user.pk])
        # A button of the form around it, which sends it elsewhere.
        return format_html(
            '{} <button class="quiet-button" type="submit" formaction="{}" formnovalidate>{}</button>',
            sentence,
            address,
            button,
        )

    @admin.display(description=gettext_lazy("second factor"))
    def second_factor_shown(self, user):
        number = Passkey.objects.filter(user=user).count()
        has_app = AuthenticatorApp.objects.filter(user=user).exists()
        if not number and not has_app:
            return _("None.")
        kinds = [ngettext("%(count)s passkey", "%(count)s passkeys", number) % {"count": number}] if number else []
        kinds += [_("authenticator app")] if has_app else []
        address = reverse("admin:auth_user_unlock", args=[user.pk])
        return format_html('{} <a href="{}">{}</a>', ", ".join(kinds), address, _("Remove, because it is lost…"))

    @admin.display(description=gettext_lazy("account"))
    def active_shown(self, user):
        if user.is_active:
            address = reverse("admin:auth_user_deactivate", args=[user.pk])
            return format_html('{} <a href="{}">{}</a>', _("Active."), address, _("Deactivate…"))
        address, button = reverse("admin:auth_user_activate", args=[user.pk]), _("Activate")
        return format_html(
            '{} <button class="quiet-button" type="submit" formaction="{}" formnovalidate>{}</button>',
            _("Deactivated."),
            address,
            button,
        )

    @admin.display(description=gettext_lazy("name"), ordering="last_name")
    def full_name(self, user):
        return user.get_full_name()

    @admin.display(description=gettext_lazy("person"), ordering="person__sort_key")
    def person_shown(self, user):
        return getattr(user, "person", None) or "–"

    @admin.display(description=gettext_lazy("roles"))
    def roles(self, user):
        return ", ".join(_(group.name) for group in user.groups.all())

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        """Roles are kept under their English names."""
        if db_field.name == "user_permissions":
            return PermissionsField(label=_("Rights beside those of the groups"))
        if db_field.name == "groups":
            kwargs["widget"] = forms.CheckboxSelectMultiple
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups":
            field.label, field.label_from_instance = _("Roles"), lambda group: _(group.name)
            field.help_text = _(
                "Contributor, Writer, Editor, Administrator: each may do what those before it may, and more."
            )
        return field

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("person").prefetch_related("groups")
