from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone

from cms.notifications import sending
from cms.notifications.models import Notification

KEPT = timedelta(days=90)


class Command(BaseCommand):
    help = "Sends the notifications that are due by mail, and forgets those read 90 days ago. Safe to run at any time."

    def handle(self, *args, **options):
        sending.send_due()
        now = timezone.now()
        forgotten, _ = Notification.objects.filter(read_at__lt=now - KEPT).delete()
        waiting = Notification.objects.to_mail().filter(mail_at__lte=now).count()
        self.stdout.write(f"{waiting} due notifications could not be sent yet, forgot {forgotten} old ones")
