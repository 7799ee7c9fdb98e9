from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from cms.demo import filling, log_in


class Command(BaseCommand):
    help = "Adds the articles, stories, people, posts, pictures and promos of an invented magazine, and a log-in for its editor."

    def add_arguments(self, parser):
        parser.add_argument("--email", default="editor@example.org", help="the editor's address, for a new log-in")
        parser.add_argument("--reset-password", action="store_true", help="give the editor a new password")
        parser.add_argument("--dry-run", action="store_true", help="say what would be added, and add nothing")

    def handle(self, *args, email, reset_password, dry_run, verbosity, **options):
        if dry_run:
            self.stdout.write(f"would add {_list(filling.missing())}")
            return
        user, password = log_in.make_editor(email, reset_password)
        say = self.stdout.write if verbosity else str
        added = filling.fill(user, lambda line: say(f"demo: {line}"))
        self.stdout.write(f"added {_list(added)}" if any(added.values()) else "the demo is here already: added nothing")
        if password:
            self.stdout.write(f"log in at {settings.SITE_ADDRESS}{reverse('admin:index')}")
            self.stdout.write(f"  name: {user.username}\n  password: {password}")


def _list(counts):
    return ", ".join(f"{number} {name}" for name, number in counts.items())
