from django.core.management.base import BaseCommand
from django.utils import timezone

from cms.promos.checking import addresses_to_check, check_addresses


class Command(BaseCommand):
    help = "Asks whether the pages to which promos lead are still there; editors are warned of those that are gone."

    def add_arguments(self, parser):
        parser.add_argument(
            "--due", action="store_true", help="only those not asked for a day, or an hour after a failure"
        )
        parser.add_argument("--dry-run", action="store_true", help="say which would be asked, and ask nobody")

    def handle(self, *, due, dry_run, **options):
        if dry_run:
            addresses = addresses_to_check(timezone.now(), due)
            self.stdout.write("\n".join([*addresses, f"would ask for {len(addresses)} addresses"]))
            return
        found = check_addresses(only_due=due)
        for check in found.broken:
            self.stdout.write(f"{check.address}: {check.status or check.problem}")
        self.stdout.write(f"asked for {found.asked} addresses: {len(found.broken)} lead nowhere")
