"""Servers against each other: short bursts by turns, so that whatever else the machine does strikes all of them alike."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench import wrk
from bench.figures import median, ratio
from bench.processes import cpu_seconds


@dataclass
class Score:
    """The bursts of one server, in the order of the rounds; CPU in microseconds a request."""

    bursts: list[wrk.Burst] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def add(self, program, server, paths, seconds, connections, headers=()):
        """One more burst."""
        before = cpu_seconds(server.pid)
        burst = wrk.run(program, server.address, paths, seconds=seconds, connections=connections, headers=headers)
        self.bursts.append(burst)
        self.cpu.append((cpu_seconds(server.pid) - before) / burst.requests * 1e6)

    @property
    def a_second(self) -> list[float]:
        return [burst.a_second for burst in self.bursts]

    def row(self) -> dict[str, float]:
        return {
            "req/s": median(self.a_second),
            "p50 ms": median([burst.p50 for burst in self.bursts]),
            "p99 ms": median([burst.p99 for burst in self.bursts]),
            "CPU µs": median(self.cpu),
        }


def fight(program, servers, scale, connections, headers=()) -> dict[str, Score]:
    """`servers`: Server -> the paths that it is asked for. Returns Scores by the names of the servers.

    Each is asked for one burst first, so that what it keeps is there.
    """
    scores = {server.name: Score() for server in servers}
    for server, paths in servers.items():
        wrk.run(program, server.address, paths, seconds=scale.seconds, connections=connections, headers=headers)
    for _ in range(scale.rounds):
        for server, paths in servers.items():
            scores[server.name].add(program, server, paths, scale.seconds, connections, headers)
    return scores


def rows(label: dict, scores: dict[str, Score], against: str) -> list[dict]:
    """A row for each server; the ratios are those of the first one to it, so that more than 1 is good for the first."""
    first = next(iter(scores.values()))
    found = []
    for name, score in scores.items():
        row = label | {"server": name} | score.row()
        if name == against:
            row |= {"ratio": throughput_ratio(first, score), "CPU ratio": cpu_ratio(first, score)}
        found.append(row)
    return found


def throughput_ratio(first: Score, other: Score) -> float:
    return ratio(first.a_second, other.a_second)


def cpu_ratio(first: Score, other: Score) -> float:
    return ratio(first.cpu, other.cpu)


def parsed(output: str) -> Sequence | dict:
    """The JSON of the last line that a programme printed."""
    return json.loads(output.strip().splitlines()[-1])
