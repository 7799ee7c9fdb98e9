import pytest

from bench import wrk
from bench.failure import CannotRun

OUTPUT = """Running 2s test @ http://127.0.0.1:8000
  1 threads and 8 connections
Requests/sec:   9000.00

bench {"requests": 18000, "microseconds": 2000000, "bytes": 99, "p50": 800.0, "p99": 4100.0, "most": 9000.0, "refused": 0, "broken": 1}
"""


def wrk_that_says(output, folder):
    """A programme that prints what wrk would."""
    said = folder / "said"
    said.write_text(output)
    program = folder / "wrk"
    program.write_text(f"#!/bin/sh\ncat {said}\n")
    program.chmod(0o755)
    return str(program)


def test_the_scripts_line_is_read_among_those_of_wrk():
    burst = wrk.read(OUTPUT)
    assert (burst.a_second, burst.p50, burst.p99, burst.broken) == (9000, 0.8, 4.1, 1)


def test_without_that_line_there_is_no_burst():
    assert wrk.read("Running 2s test\n") is None


def test_a_server_that_refuses_is_not_measured(tmp_path):
    program = wrk_that_says(OUTPUT.replace('"refused": 0', '"refused": 17'), tmp_path)
    with pytest.raises(CannotRun, match="17 of 18000 requests got no page"):
        wrk.run(program, "http://127.0.0.1:1", ["/"], seconds=2, connections=8)


def test_what_wrk_complains_of_is_told(tmp_path):
    program = wrk_that_says("unable to connect", tmp_path)
    with pytest.raises(CannotRun, match="unable to connect"):
        wrk.run(program, "http://127.0.0.1:1", ["/"], seconds=2, connections=8)
