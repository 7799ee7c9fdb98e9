"""Bringing an archive in: `import_articles --publish` over a folder of plain-text files."""

import os
import subprocess
import time

from bench.content.texts import text
from bench.failure import CannotRun
from bench.figures import Result
from bench.magazines import manage
from bench.servers import ROOT

DONE = ": created, "


def measure(context):
    number = context.scale.imported
    result = Result(f"Importing {number:,} articles, published")
    folder = context.scratch / "texts"
    folder.mkdir()
    for each in range(number):
        (folder / f"{each:06}.txt").write_text(text(each), encoding="utf-8")
    result.rows.append({"database": "sqlite"} | import_into(context.magazines.empty_sqlite(), folder, number, context))
    return result


def import_into(database, folder, number, context):
    began, log = time.monotonic(), context.scratch / "import.log"
    with log.open("w") as complaints:
        process = subprocess.Popen(
            manage("import_articles", "--publish", str(folder)),
            cwd=ROOT,
            env=context.environment(database),
            text=True,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        created = 0
        for line in process.stdout:
            created += DONE in line
            if DONE in line and created % max(1, number // 10) == 0:
                context.say(f"importing: {created:,} of {number:,}")
    # Not process.wait(): this tells what it used, too.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    if process.returncode or created != number:
        raise CannotRun(f"{created:,} of {number:,} articles were imported:\n{log.read_text()[-1000:]}")
    return {
        "articles": number,
        "seconds": seconds,
        "articles/s": number / seconds,
        "CPU s": usage.ru_utime + usage.ru_stime,
        "peak MB": usage.ru_maxrss * 1024 / 1e6,
    }
