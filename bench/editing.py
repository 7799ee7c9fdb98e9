"""An editor beside the readers: another process that saves and publishes an article through the newsroom's verbs."""

import json
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass

from bench.failure import CannotRun
from bench.magazines import inside
from bench.servers import ROOT


@dataclass(frozen=True)
class Published:
    """When saving and publishing began and when the verb returned (time.monotonic)."""

    began: float
    ended: float


class Editor:
    def __init__(self, process):
        self.process = process

    def publish(self, word: str) -> Published:
        """Put the word into the headline. Returns when readers may expect it."""
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()
        return Published(**self.output())

    def output(self):
        line = self.process.stdout.readline()
        if not line:
            raise CannotRun("The editor's process ended: see what it wrote above.")
        return json.loads(line)


@contextmanager
def editing(slug, environment):
    """An Editor of one article, ready to begin."""
    process = subprocess.Popen(
        inside("edit", slug), cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        editor = Editor(process)
        editor.output()
        yield editor
    finally:
        process.stdin.close()
        process.stdout.close()
        process.terminate()
        process.wait()
