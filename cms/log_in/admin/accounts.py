"""Accounts of the team: who they are, what they may do, and whether they are invited still or have a password."""

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.log_in.inviting import invite
from people.admin_forms import FormAdmin

admin.site.unregister(User)


class InvitationForm(forms.ModelForm):
    """A new account: its password is chosen by whoever it is for."""

    class Meta:
        model = User
        fields = ["username", "email", "first_name", "last_name", "groups"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True
        self.fields["email"].help_text = _("An invitation goes there, with a link for choosing a password.")

    def clean_email(self):
        email = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exists():
            raise ValidationError(_("There is an account with this address already."))
        return email


@admin.register(User)
class TeamAdmin(FormAdmin, UserAdmin):
    """Whoever is no superuser makes nobody one, and leaves superusers alone."""

    add_form = InvitationForm
    list_display = ["username", "full_name", "email", "roles", "is_active", "last_login"]
    list_filter = ["groups", "is_active"]
    add_fieldsets = [(None, {"fields": ["username", "email", "first_name", "last_name", "groups"]})]
    fieldsets = [
        (None, {"fields": ["username", "first_name", "last_name", "email", "password_shown"]}),
        (gettext_lazy("Rights"), {"fields": ["is_active", "is_staff", "groups"]}),
        (gettext_lazy("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    of_superusers = (gettext_lazy("Further rights"), {"fields": ["is_superuser", "user_permissions"]})
    filter_horizontal = ["user_permissions"]
    readonly_fields = ["password_shown", "last_login", "date_joined"]

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
        super().save_model(request, user, form, change)
        if not change:
            self.invite(request, user)

    def invite(self, request, user):
        invite(user)
        messages.success(request, _("An invitation is on its way to %(address)s.") % {"address": user.email})

    def get_urls(self):
        view = self.admin_site.admin_view(self.invite_again)
        return [path("<int:pk>/invite/", view, name="auth_user_invite"), *super().get_urls()]

    def invite_again(self, request, pk):
        user = self.get_object(request, str(pk))
        if request.method != "POST" or user is None or not self.has_change_permission(request, user):
            raise PermissionDenied
        if user.email and user.is_active and not user.has_usable_password():
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

    @admin.display(description=gettext_lazy("name"), ordering="last_name")
    def full_name(self, user):
        return user.get_full_name()

    @admin.display(description=gettext_lazy("roles"))
    def roles(self, user):
        return ", ".join(_(group.name) for group in user.groups.all())

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        """Roles are kept under their English names."""
        if db_field.name == "groups":
            kwargs["widget"] = forms.CheckboxSelectMultiple
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups":
            field.label_from_instance = lambda group: _(group.name)
        return field

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")
