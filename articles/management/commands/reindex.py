from django.core.management.base import BaseCommand, CommandError

from articles import indexing, tallies
from articles.models import Article


class Command(BaseCommand):
    help = "Rebuilds the columns and index rows of every article (or of those named) from its document."

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", help="only these articles")

    def handle(self, *args, slugs, verbosity, **options):
        articles = Article.objects.filter(slug__in=slugs) if slugs else Article.objects.all()
        missing = set(slugs) - set(articles.values_list("slug", flat=True))
        if missing:
            raise CommandError(f"There is no article “{'”, “'.join(sorted(missing))}”.")
        total, failed = articles.count(), 0
        for done, article in enumerate(articles.order_by("pk").iterator(chunk_size=100), start=1):
            try:
                indexing.reindex(article)
            except indexing.MissingReference as error:
                failed += 1
                self.stderr.write(f"{article.slug}: {error}")
            if verbosity and (done % 100 == 0 or done == total):
                self.stdout.write(f"{done} of {total}")
        tallies.recount()
        self.stdout.write(f"reindexed {total - failed}, failed {failed}")
        if failed:
            raise CommandError("Some articles could not be rebuilt; they are as they were.")
