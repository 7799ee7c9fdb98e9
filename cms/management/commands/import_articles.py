"""Import articles from files; docs/contracts.md has the contract of --json."""

import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction

from articles.importing.contract import as_error, as_row
from articles.importing.formats import registry
from articles.importing.record import FoundArticle
from articles.importing.report import report
from articles.importing.save import CREATED, SKIPPED, UPDATED, Outcome, content_hash, save
from cms.promos.importing import save_promos

STDIN = "-"
MANY = 3  # files; from then on the operator sees how far it is


@dataclass
class Imported:
    """What became of one file."""

    file: str
    text: str = ""
    found: FoundArticle | None = None
    outcome: Outcome | None = None
    error: str = ""


class Command(BaseCommand):
    help = "Imports articles from files, and keeps their posts, quotes, people and promos as data."

    def add_arguments(self, parser):
        listed = ", ".join(f"*{suffix}" for suffix in registry.suffixes())
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help=f"A file, a folder (its {listed} files), or - for stdin."
        )
        parser.add_argument(
            "--format",
            choices=[each.name for each in registry.FORMATS],
            help="How the files are written; without it, each file's content or suffix tells.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Tell what would be found, and change nothing.")
        parser.add_argument(
            "--publish", action="store_true", help="Publish the articles, as of the day that they tell."
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON list with an object for each file.")

    def handle(self, *, files, format, dry_run, publish, **options):
        paths = files_of(files)
        done = []
        for number, path in enumerate(paths, start=1):
            self.show_progress(number, len(paths), path)
            done.append(import_file(path, format, dry_run=dry_run, publish=publish))
            if not options["json"]:
                self.stdout.write("\n".join(describe(done[-1], dry_run=dry_run)))
        if options["json"]:
            rows = [as_row(one.file, one.found) if not one.error else as_error(one.file, one.error) for one in done]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
        else:
            self.stdout.write(summary(done, dry_run=dry_run))
        failed = [one for one in done if one.error]
        if failed:
            errors = "\n".join(f"{one.file}: {one.error}" for one in failed) if options["json"] else ""
            raise CommandError(f"{errors}\n{len(failed)} of {len(done)} files could not be imported.".strip())

    def show_progress(self, number, total, path):
        if total >= MANY and sys.stderr.isatty():
            self.stderr.write(f"\r{number} of {total}: {path[-60:]:<60}", ending="\n" if number == total else "")


def files_of(names):
    """The files that the arguments name, in order; a folder stands for its files of all formats."""
    found = []
    for name in names:
        folder = Path(name)
        found += files_in(folder) if name != STDIN and folder.is_dir() else [name]
    return found


def files_in(folder):
    return [str(path) for path in sorted(folder.iterdir()) if path.suffix in registry.suffixes()]


def import_file(file, format, *, dry_run, publish):
    """Read one file and keep what it holds, in one transaction; a fault ends up in `error`, as one line."""
    done = Imported(file)
    try:
        data = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        chosen = registry.named(format) if format else registry.format_of(file, data)
        reading = chosen.read(data, "" if file == STDIN else str(Path(file).resolve())[-300:])
        done.found, done.text = reading.article, reading.text
        if not dry_run:
            done.outcome = keep(done, publish=publish)
            done.found = replace(done.found, unsure=(*done.found.unsure, *done.outcome.doubts))
    except OSError as error:
        done.error = f"cannot be read: {error.strerror or error}"
    except (ValueError, DatabaseError) as error:
        done.error = " ".join(str(error).split())
    return done


@transaction.atomic
def keep(done, *, publish):
    outcome = save(done.found, text_hash=content_hash(done.text), publish=publish)
    if outcome.verb != SKIPPED:
        save_promos([with_zone(promo) for promo in done.found.promos], outcome.article)
    return outcome


def with_zone(promo):
    """A show whose zone nobody tells is on by the publication's clock."""
    if not promo.air or promo.air["zone"]:
        return promo
    return replace(promo, air={**promo.air, "zone": settings.TIME_ZONE})


def describe(done, *, dry_run):
    if done.error:
        return [f"{done.file}: not imported: {done.error}"]
    if dry_run:
        return [f"{done.file}: read, nothing changed", *report(done.found, done.text)]
    article, verb = done.outcome.article, done.outcome.verb
    heading = f"{done.file}: {verb}, {article.get_status_display().lower()}: {article.get_absolute_url()}"
    return [heading] if verb == SKIPPED else [heading, *report(done.found, done.text)]


def summary(done, *, dry_run):
    failed = sum(bool(one.error) for one in done)
    if dry_run:
        return f"read {len(done) - failed}, failed {failed}"
    verbs = [one.outcome.verb for one in done if one.outcome and not one.error]
    counts = ", ".join(f"{verb} {verbs.count(verb)}" for verb in (CREATED, UPDATED, SKIPPED))
    return f"{counts}, failed {failed}"
