"""Deletes what administrators read of log-ins and accounts, when it is old."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.log_in import history


class Command(BaseCommand):
    help = "Deletes the entries in the history of the team that are older than so many days."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, help="keep so many days; TEAM_HISTORY_DAYS by default")
        parser.add_argument("--dry-run", action="store_true", help="say what would be deleted, and delete nothing")

    def handle(self, *args, days, dry_run, **options):
        days = settings.TEAM_HISTORY_DAYS if days is None else days
        if days < 1:
            raise CommandError("Give one day or more.")
        number = history.prune(days, dry_run)
        self.stdout.write(f"{'would delete' if dry_run else 'deleted'} {number} entries older than {days} days")
