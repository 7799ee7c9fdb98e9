from django import forms

from cms.notifications.models import ByMail, MailChoice, Notification


class MailChoiceForm(forms.ModelForm):
    """How `user` wants their notifications by mail. Saving it moves what still waits to go out."""

    class Meta:
        model = MailChoice
        fields = ["by_mail"]
        widgets = {"by_mail": forms.RadioSelect}

    def __init__(self, user, *args, **kwargs):
        instance = MailChoice.objects.filter(user=user).first() or MailChoice(user=user)
        super().__init__(*args, instance=instance, **kwargs)

    def save_at(self, now):
        choice = self.save()
        waiting = Notification.objects.of(choice.user).unread().filter(mail_at__isnull=False)
        waiting.update(mail_at=ByMail(choice.by_mail).moment(now))
        return choice
