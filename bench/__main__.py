"""`python -m bench [SECTIONS] [--short]`: measures, prints tables with what is asked beside them, and writes JSON."""

import argparse
import json
import sys
import time
from dataclasses import asdict, replace
from datetime import datetime

from bench import machine
from bench.context import SHORT, Context, Scale
from bench.failure import CannotRun
from bench.magazines import KEPT
from bench.record import record
from bench.sections import cached, fresh, growth, importing, memory, mix, nginx, promos, publishing, search, unchanged
from bench.table import text_of

SECTIONS = {
    "cached": cached.measure,
    "promos": promos.measure,
    "unchanged": unchanged.measure,
    "fresh": fresh.measure,
    "nginx": nginx.measure,
    "mix": mix.measure,
    "publishing": publishing.measure,
    "search": search.measure,
    "memory": memory.measure,
    "importing": importing.measure,
    "growth": growth.measure,
}


def main(words):
    options = read(words)
    began = time.monotonic()

    def say(line):
        print(f"[{time.monotonic() - began:5.0f} s] {line}", file=sys.stderr, flush=True)

    report = {"at": datetime.now().astimezone().isoformat(timespec="seconds"), "machine": machine.facts()}
    facts = report["machine"]
    paced = f"Load average {facts['load']} on {facts['cores']} cores, pace {facts['pace_ms']} ms."
    print(f"{paced} {machine.warning()}".strip(), flush=True)
    scale = scale_of(options)
    report |= {"scale": asdict(scale), "sections": {}, "failed": {}}
    with Context(scale, say) as context:
        for name in options.sections or SECTIONS:
            measure(name, context, report)
    at_the_end = machine.facts()
    report["machine"] |= {"load_at_the_end": at_the_end["load"], "pace_ms_at_the_end": at_the_end["pace_ms"]}
    print(f"Results: {write(report)}")
    if options.record:
        said = [word for word in words if not word.startswith("--record")]
        print(f"{record(report, said, options.record)} rows were added to docs/benchmarks.md.")
    if report["failed"]:
        sys.exit(f"Could not run: {', '.join(report['failed'])}.")


def read(words):
    parser = argparse.ArgumentParser(prog="make bench ARGS=", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", choices=[[], *SECTIONS], help=", ".join(SECTIONS))
    parser.add_argument("--short", action="store_true", help="minutes instead of an hour; the figures are rough")
    parser.add_argument("--seconds", type=int, help="of each burst")
    parser.add_argument("--rounds", type=int, help="bursts of each server")
    parser.add_argument("--articles", type=int, help="in the magazine that is served")
    parser.add_argument(
        "--record", metavar="RELEASE", help="also append the results to the table in docs/benchmarks.md"
    )
    return parser.parse_args(words)


def scale_of(options):
    given = {name: getattr(options, name) for name in ("seconds", "rounds", "articles")} | {
        "searched": options.articles
    }
    return replace(SHORT if options.short else Scale(), **{name: value for name, value in given.items() if value})


def measure(name, context, report):
    """Run a section and print what it found; what it cannot do is told, and the others go on."""
    try:
        result = SECTIONS[name](context)
    except CannotRun as error:
        report["failed"][name] = str(error)
        print(f"\n## {name}: cannot run\n  {error}", flush=True)
        return
    report["sections"][name] = result.to_json()
    print(f"\n{text_of(result)}", flush=True)


def write(report):
    """The path of the file that holds everything, beside those of earlier runs."""
    KEPT.mkdir(parents=True, exist_ok=True)
    file = KEPT / f"{datetime.now().astimezone():%Y-%m-%dT%H%M%S}.json"
    file.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
    return file


if __name__ == "__main__":
    main(sys.argv[1:])
