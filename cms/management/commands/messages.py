"""Brings the catalogues of translations up to date with the sources, and tells what is still to be translated."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from cms.messages import catalogues_found
from plumbing.languages import catalogues


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--add", metavar="LANGUAGE", help="begin a new language, such as de or pt_BR")

    def handle(self, *args, add, **options):
        folder = settings.ROOT / "locale"
        for language in sorted({*catalogues.languages_in(folder), *filter(None, [add])}):
            for domain, found in catalogues_found().items():
                self.bring_up_to_date(catalogues.path_of(folder, language, domain), language, found)

    def bring_up_to_date(self, path: Path, language, found):
        catalogue = catalogues.brought_up_to_date(catalogues.read(path, language), found)
        catalogues.write(catalogue, path)
        empty = catalogues.untranslated(catalogue)
        self.stdout.write(f"{path.relative_to(settings.ROOT)}: {len(catalogue)} messages, {len(empty)} to translate")
        for message in empty:
            self.stdout.write(f"  {message.id}")
