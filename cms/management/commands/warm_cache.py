"""Asks the running server for its pages, so that readers find them ready: after a deploy, or after a restart."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.warming import addresses_to_warm, warm
from plumbing.page_cache.changes import EVERYTHING
from plumbing.page_cache.gathering import forget_everything
from plumbing.page_cache.hosts import purging


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--server", default=f"http://{settings.HOST}:{settings.PORT}", help="where the server listens"
        )
        parser.add_argument("--most", type=int, default=200, help="how many articles and people, the newest first")
        parser.add_argument(
            "--rounds",
            type=int,
            default=3 * settings.WORKERS,
            help="each worker has its own pages, and chance decides who answers",
        )
        parser.add_argument("--purge", action="store_true", help="have the caches in front forget everything first")

        parser.add_argument(
            "--forget",
            action="store_true",
            help="have every page forgotten first, after the database was changed by hand",
        )

    def handle(self, *args, server, most, rounds, purge, forget, **options):
        if forget:
            forget_everything()
        if purge:
            purging.purge({EVERYTHING})
            if not purging.queue.wait(60):
                raise CommandError("The caches in front could not be purged. Try again.")
        paths = addresses_to_warm(most)
        done = warm(server, paths, rounds)
        if done.failed:
            raise CommandError(f"{server} did not answer {done.failed} of {done.asked} times: {done.problem}")
        self.stdout.write(f"asked {done.asked} times for {len(paths)} pages in {done.seconds:.1f} s")
