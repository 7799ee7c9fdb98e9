from django.core.management.base import BaseCommand

from articles import workflow


class Command(BaseCommand):
    help = "Carries out scheduled updates, publications and withdrawals whose moment has come. Safe to run at any time."

    def handle(self, *args, **options):
        done = workflow.release_due()
        self.stdout.write(f"updated {done.updates}, published {done.published}, withdrew {done.withdrawn}")
