"""What has been gathered is written when a process ends, whoever has started it. Without models: new processes import this."""

import multiprocessing
import subprocess
import sys

from plumbing.database.gathered_counts import at_end


def touch_at_end(path):
    at_end(path.touch)


def test_a_process_of_multiprocessing_is_heard_when_it_ends(tmp_path):
    process = multiprocessing.get_context("spawn").Process(target=touch_at_end, args=(tmp_path / "ended",))
    process.start()
    process.join()
    assert (tmp_path / "ended").exists()


def test_so_is_any_other(tmp_path):
    script = (
        f"from plumbing.database.gathered_counts import at_end; at_end(lambda: open({str(tmp_path / 'ended')!r}, 'w'))"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    assert (tmp_path / "ended").exists()
