from django.core.management.base import BaseCommand
from django.utils import timezone

from articles.social.refresh import MOST, posts_to_ask, refresh


class Command(BaseCommand):
    help = "Asks platforms again for archived posts: which still stand, which were changed there, which are gone."

    def add_arguments(self, parser):
        parser.add_argument("--due", action="store_true", help="only those whose time has come; for a timer")
        parser.add_argument("--limit", type=int, default=MOST, help=f"ask for at most so many posts ({MOST})")
        parser.add_argument("--dry-run", action="store_true", help="say which would be asked for, and ask nobody")

    def handle(self, *, due, limit, dry_run, **options):
        if dry_run:
            posts = posts_to_ask(timezone.now(), due)[: max(limit, 0)]
            for post in posts:
                self.stdout.write(post.address)
            self.stdout.write(f"would ask for {len(posts)} posts")
            return
        found = refresh(only_due=due, limit=max(limit, 0), say=self.stdout.write)
        self.stdout.write(
            f"asked for {found.asked} posts: {found.unchanged} unchanged, {found.changed} changed there, "
            f"{found.gone} no longer online, {found.failed} without an answer; {found.left} left for later"
        )
