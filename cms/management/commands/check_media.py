from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from articles.media.reading import ENDINGS
from people.pictures import READ
from people.pictures.kinds import kind_of

FINE = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    **{f".{label.lower()}": label for label in READ if label != "HEIC"},
    **{f".{ending}": label for label, ending in ENDINGS.items()},
    ".vtt": "WebVTT",
}


class Command(BaseCommand):
    help = "Lists uploaded files that are not what they are called, or neither pictures, recordings nor captions. Changes nothing."

    def handle(self, *args, **options):
        root, wrong, total = Path(settings.MEDIA_ROOT), 0, 0
        for path in sorted(path for path in root.rglob("*") if path.is_file()):
            with path.open("rb") as file:
                label = kind_of(file, path.name).label
            total += 1
            if not label or FINE.get(path.suffix.lower()) != label:
                wrong += 1
                self.stdout.write(f"{path.relative_to(root)}: {label or 'unknown'}")
        self.stdout.write(f"checked {total}, not what they are called {wrong}")
