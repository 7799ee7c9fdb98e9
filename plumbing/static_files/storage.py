"""Static files as `collectstatic` delivers them: fewer, hashed and compressed. In the source they stay many and small."""

import logging

import brotli
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

from plumbing.static_files.modules import BundlingError, bundle
from plumbing.static_files.style_sheets import has_imports, joined

log = logging.getLogger(__name__)


class QuickCompressor(Compressor):
    """Brotli's best quality takes eight times as long for a hundredth of the size."""

    SMALL = 100_000  # bytes

    @staticmethod
    def compress_brotli(data):
        return brotli.compress(data, quality=10 if len(data) <= QuickCompressor.SMALL else 9)


class FewerFiles(CompressedManifestStaticFilesStorage):
    """Joins style sheets with what they import, under their own names, and makes the bundles of scripts that `bundles` names.

    `bundles` maps the name of a bundle to the bare name of its entry and a function that returns the import map of its
    modules: {bare name: name of the file}. A bundle that cannot be made is left out, and a warning tells why: pages ask
    `is_delivered`, and link the single modules instead. `minified` names scripts that are no modules: they keep their names,
    and where they cannot be minified they stay as they are written.
    """

    bundles = {}
    minified = ()

    def create_compressor(self, **kwargs):
        return QuickCompressor(**kwargs)

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            made = self._style_sheets(paths) | self._scripts(paths) | self._minified(paths)
            for name, text in made.items():
                self.delete(name)
                paths[name] = (self, self.save(name, ContentFile(text.encode())))
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def _style_sheets(self, paths):
        sheets = [name for name in paths if name.endswith(".css") and has_imports(read(paths, name))]
        return {name: joined(name, lambda part: read(paths, part)) for name in sheets}

    def _scripts(self, paths):
        made = {}
        for name, (entry, import_map) in self.bundles.items():
            try:
                made[name] = bundle(entry, {bare: read(paths, path) for bare, path in import_map().items()})
            except BundlingError as error:
                log.warning("The scripts of %s are delivered one by one. %s", name, error)
        return made

    def _minified(self, paths):
        made = {}
        for name in self.minified:
            bare = name.removesuffix(".js")
            try:
                made[name] = bundle(bare, {bare: read(paths, name)}, form="iife")
            except BundlingError as error:
                log.warning("%s is delivered as it is written. %s", name, error)
        return made


def read(paths, name):
    """The text of the file `name` at its source; `paths` as `collectstatic` gives it: {name: (storage, path)}."""
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()


def is_delivered(name):
    """Whether the last `collectstatic` has made the file `name`; never where files are served without being collected."""
    return name in getattr(staticfiles_storage, "hashed_files", {})
