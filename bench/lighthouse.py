"""`make bench-pages`: Lighthouse over pages of a demonstration magazine, as a phone and as a desk sees them; prints a table.

Lighthouse's own throttling of a phone is simulated. Scores of speed depend on the machine all the same: run it on a quiet one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import machine
from bench.context import SHORT, Context
from bench.duel import parsed
from bench.failure import CannotRun
from bench.magazines import KEPT, inside, manage, run
from bench.table import table
from tests.browser import chrome
from tests.debian import UnavailableError

LIGHTHOUSE = KEPT / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = {"performance": "speed", "accessibility": "access", "best-practices": "practices", "seo": "SEO"}
# Under --no-sandbox, since whoever measures may be root; the browser opens nothing but our own pages.
CHROME = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
USUAL = ("home", "article", "section", "tag", "person", "search", "results")
DEVICES = {"phone": [], "desk": ["--preset=desktop"]}
PATIENCE = 180  # seconds a page


def main(words):
    options = read(words)
    print(f"Load average {machine.facts()['load']} on {machine.cores()} cores. {machine.warning()}".strip(), flush=True)
    with Context(SHORT, lambda line: print(line, file=sys.stderr, flush=True)) as context:
        try:
            rows, wrong = measured(context, options)
        except (CannotRun, UnavailableError) as error:
            sys.exit(str(error))
    print("\n".join(table(rows)))
    if wrong:
        print("\nWhat is not as it should be:", *(f"  {each}" for each in wrong), sep="\n")
    print("\nPages of results are noindex on purpose (SEO 58 to 69): no search engine is to keep them.")


def read(words):
    parser = argparse.ArgumentParser(prog="make bench-pages ARGS=", description=__doc__)
    parser.add_argument(
        "pages", nargs="*", metavar="PAGE", help=f"{', '.join(USUAL)} without any; others by their name, or all"
    )
    parser.add_argument("--runs", type=int, default=1, help="of each page; the one of the median LCP counts")
    return parser.parse_args(words)


def measured(context, options):
    database, more = magazine(context)
    paths = parsed(run(inside("full_article"), context.environment(database, **more)))
    context.say("drawing pictures in their last format")
    run(manage("make_renditions"), context.environment(database, **more))
    rows, wrong = [], []
    with context.ours(database, **more) as server:
        for page, path in paths.items():
            if page not in (options.pages or USUAL) and "all" not in options.pages:
                continue
            for device, arguments in DEVICES.items():
                context.say(f"{page}, {device}")
                runs = [report_of(server.address + path, arguments) for _ in range(options.runs)]
                report = sorted(runs, key=lambda each: value(each, "largest-contentful-paint"))[len(runs) // 2]
                rows.append({"page": f"{page}, {device}"} | figures(report))
                wrong += [f"{page}, {device}: {fault}" for fault in faults(report)]
    return rows, wrong


def magazine(context):
    """The demonstration magazine in a database of its own, and what the server of it has to be told."""
    more = {
        "SERVE_MEDIA": "true",
        "WORKERS": "2",
        "RENDITIONS_IN_BACKGROUND": "false",
    }
    database = context.magazines.empty_sqlite()
    context.say("writing the demonstration magazine")
    run(manage("seed_demo", "--verbosity", "0"), context.environment(database, **more))
    return database, more


def report_of(address, arguments):
    """What Lighthouse has to say of a page, as it writes it. Raises CannotRun."""
    with tempfile.TemporaryDirectory(prefix="broadside-lighthouse-", ignore_cleanup_errors=True) as folder:
        file = Path(folder, "report.json")
        command = ["node", LIGHTHOUSE, address, "--output=json", f"--output-path={file}", "--quiet", *arguments]
        command += [
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={CHROME} --user-data-dir={folder}/profile",
        ]
        environment = os.environ | {"CHROME_PATH": chrome.find_or_fetch(), "CI": "1"}
        try:
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CannotRun(f"Lighthouse could not look at {address}: {error}") from error
        if not file.exists():
            raise CannotRun(f"Lighthouse could not look at {address}:\n{done.stderr[-2000:]}")
        return json.loads(file.read_text(encoding="utf-8"))


def figures(report):
    scores = {name: round(100 * (report["categories"][key]["score"] or 0)) for key, name in CATEGORIES.items()}
    requests = report["audits"]["network-requests"]["details"]["items"]
    pictures = [each for each in requests if each.get("resourceType") == "Image"]
    sent = sum(each["transferSize"] for each in requests)
    return scores | {
        "LCP s": value(report, "largest-contentful-paint") / 1e3,
        "CLS": value(report, "cumulative-layout-shift"),
        "TBT ms": value(report, "total-blocking-time"),
        "kB": sent / 1e3,
        "kB without pictures": (sent - sum(each["transferSize"] for each in pictures)) / 1e3,
        "requests": len(requests),
        "before pictures": len(requests) - len(pictures),
    }


def value(report, audit):
    return report["audits"][audit].get("numericValue") or 0.0


def faults(report):
    """The audits that count for a score and have not got all of it, and what moved while the page was loading."""
    for key, name in CATEGORIES.items():
        for each in report["categories"][key]["auditRefs"]:
            audit = report["audits"][each["id"]]
            if each["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']} {audit.get('displayValue', '')}".rstrip()
    for shift in report["audits"]["layout-shifts"]["details"]["items"]:
        yield f"moved by {shift['score']:.3f}: {shift['node']['snippet']}"


if __name__ == "__main__":
    main(sys.argv[1:])
