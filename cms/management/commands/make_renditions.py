"""Draws what is missing of the smaller files of pictures: after an accident, or for pictures from before there were any."""

import time
from pathlib import Path

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError

from people.pictures import READING_ERRORS
from people.pictures.rendered import FOLDER
from people.pictures.renditions_field import fields
from plumbing.files import UNFINISHED

AN_HOUR = 3_600


class Command(BaseCommand):
    help = __doc__ + " Stopped, it goes on where it was when it is called again."

    def add_arguments(self, parser):
        parser.add_argument("--again", action="store_true", help="draw all anew, such as with a newer Pillow")

    def handle(self, *args, again, **options):
        due = [(field, row) for field in fields() for row in rows_of(field) if again or field.is_due(row)]
        failed = [
            row
            for number, (field, row) in enumerate(due, 1)
            if not self.draw(field, row, f"{number} of {len(due)}", again)
        ]
        removed = remove_leavings()
        self.stdout.write(f"drawn {len(due) - len(failed)} of {len(due)} pictures; removed {removed} unfinished files")
        if failed:
            raise CommandError(f"{len(failed)} pictures are shown as they were uploaded. The reasons stand above.")

    def draw(self, field, row, number, again):
        """Whether all formats of a row's picture are there now; tells of it in one line."""
        began = time.monotonic()
        if again:
            setattr(row, field.attname, "")
            type(row)._base_manager.filter(pk=row.pk).update(**{field.attname: ""})
        try:
            if not field.draw_all(row):
                self.stdout.write(f"{number}: {row} has another picture now, or is gone")
                return True
        except READING_ERRORS as error:
            self.stderr.write(f"{number}: {row}: {getattr(row, field.source).name} could not be drawn: {error}")
            return False
        self.stdout.write(f"{number}: {row}, {time.monotonic() - began:.1f} s")
        return True


def rows_of(field):
    return field.model._base_manager.exclude(**{field.source: ""}).order_by("pk")


def remove_leavings():
    """Remove what killed processes had begun to write an hour ago or earlier. Returns the number of files."""
    folder = Path(default_storage.path(FOLDER))
    old = [path for path in folder.rglob(f"*{UNFINISHED}") if path.stat().st_mtime < time.time() - AN_HOUR]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)
