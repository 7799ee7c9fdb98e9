"""wrk, which asks a server for pages as fast as it answers: finding it, running it, reading what it says."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from bench.failure import CannotRun

SCRIPT = Path(__file__).with_name("wrk.lua")
MARK = "bench {"
MISSING = (
    "wrk is missing, which asks the servers for pages. Install it: `apt-get install wrk` (Debian, Ubuntu), "
    "`brew install wrk` (macOS), or from its source into a folder of PATH."
)


@dataclass(frozen=True)
class Burst:
    """What wrk saw in one run; latencies in milliseconds. `refused` counts answers of 400 and more, `broken` lost connections."""

    requests: int
    seconds: float
    p50: float
    p99: float
    most: float
    refused: int
    broken: int

    @property
    def a_second(self) -> float:
        return self.requests / self.seconds


def find_or_fetch(say) -> str:
    """The programme's path; on Debian root installs it. Raises CannotRun, in words for a contributor."""
    if found := shutil.which("wrk"):
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("installing wrk by apt-get")
        for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "wrk"]):
            environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(["apt-get", *words], env=environment, stdout=subprocess.DEVNULL, check=False)
    if found := shutil.which("wrk"):
        return found
    raise CannotRun(MISSING)


def run(program, address, paths, *, seconds, connections, headers=()) -> Burst:
    """Ask for the paths by turns, for whole seconds. Raises CannotRun when wrk fails or the server refuses."""
    command = [program, "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(SCRIPT)]
    command += [part for header in headers for part in ("-H", header)]
    done = subprocess.run([*command, address, "--", *paths], capture_output=True, text=True, check=False)
    burst = read(done.stdout) if done.returncode == 0 else None
    if burst is None:
        raise CannotRun(f"wrk failed: {(done.stderr or done.stdout).strip()[-500:]}")
    if not burst.requests:
        raise CannotRun(f"{address}{paths[0]} was not answered once in {seconds} s. Try --seconds {seconds * 5}.")
    if burst.refused:
        raise CannotRun(f"{address}{paths[0]}: {burst.refused} of {burst.requests} requests got no page.")
    return burst


def read(output: str) -> Burst | None:
    """The Burst that the last line of the script tells; None when there is no such line."""
    lines = [line for line in output.splitlines() if line.startswith(MARK)]
    if not lines:
        return None
    output = json.loads(lines[-1].removeprefix("bench "))
    return Burst(
        requests=output["requests"],
        seconds=output["microseconds"] / 1e6,
        p50=output["p50"] / 1e3,
        p99=output["p99"] / 1e3,
        most=output["most"] / 1e3,
        refused=output["refused"],
        broken=output["broken"],
    )
