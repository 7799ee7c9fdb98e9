"""Deletes old counts of promos, articles and redirects."""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.readership import most_read
from articles.readership.counting import reading_counts
from cms.promos.counting import promo_counts
from cms.site.publication.counting import redirect_counts

DAYS_A_MONTH = 31
COUNTED = {"of articles": reading_counts, "of promos": promo_counts, "of redirects": redirect_counts}


class Command(BaseCommand):
    help = "Deletes the counts of days that are older than so many months; the figures of editors then begin later."

    def add_arguments(self, parser):
        parser.add_argument(
            "--months", type=int, default=25, help="keep so many months; 25 by default, two years to compare"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be deleted, and delete nothing")

    def handle(self, *args, months, dry_run, **options):
        if months < 1:
            raise CommandError("Counts of the last month are needed for the lists of what is read most.")
        before = timezone.localdate() - timedelta(days=months * DAYS_A_MONTH)
        numbers = {name: table.prune(before, dry_run) for name, table in COUNTED.items()}
        if not dry_run:
            most_read.update()
        said = ", ".join(f"{number} {name}" for name, number in numbers.items())
        self.stdout.write(f"{'would delete' if dry_run else 'deleted'} counts from before {before}: {said}")
