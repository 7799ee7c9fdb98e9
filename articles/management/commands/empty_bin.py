from django.core.management.base import BaseCommand, CommandError

from articles import workflow
from articles.models import TagMerge
from people.models import PersonMerge


class Command(BaseCommand):
    help = "Deletes for good the drafts that have lain in the bin for 30 days, or as many as you say, and old merges’ journals."

    def add_arguments(self, parser):
        days = workflow.DAYS_IN_BIN
        parser.add_argument("--days", type=int, default=days, help=f"keep what came later than that; {days} by default")
        parser.add_argument("--dry-run", action="store_true", help="say what would be deleted, and delete nothing")

    def handle(self, *args, days, dry_run, **options):
        if days < 0:
            raise CommandError("Days are counted from 0 on, which empties the whole bin.")
        number = workflow.empty_bin(days, is_trial=dry_run)
        for record in () if dry_run else (PersonMerge, TagMerge):
            record.objects.forget_changes(days)
        self.stdout.write(f"{'would delete' if dry_run else 'deleted'} {number} from the bin")
