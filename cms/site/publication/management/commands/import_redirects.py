from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cms.site.publication.importing import import_list


class Command(BaseCommand):
    help = 'Takes in redirects from a CSV file (UTF-8): old address, new address, and "prefix" where everything below is covered.'

    def add_arguments(self, parser):
        parser.add_argument("file", help="the CSV file")

    def handle(self, *, file, **options):
        try:
            text = Path(file).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file} cannot be read as UTF-8: {error}") from error
        outcome = import_list(text)
        for line, why in outcome.refused:
            self.stderr.write(f"line {line}: {why}")
        self.stdout.write(f"{outcome.added} added, {outcome.changed} changed, {len(outcome.refused)} refused.")
        if outcome.refused:
            raise CommandError("Some lines were refused. The others hold.")
