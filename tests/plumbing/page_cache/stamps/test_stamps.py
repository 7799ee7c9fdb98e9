"""The file itself, and what becomes of pages when something happens to it."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plumbing.page_cache.gathering import forget_everything
from plumbing.page_cache.stamps import file
from plumbing.page_cache.stamps import stamps as module
from plumbing.page_cache.stamps.stamps import BOOT, LISTENING_AT, SIZE, SLOT, Stamps, UnsoundError, slot_of, write_new

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def path(settings):
    return Path(settings.PAGE_CACHE_FILE)


def in_another_process(path, *lines, then_kill=False):
    """Open the stamp file in a process of its own and execute lines there; the file is `stamps`."""
    script = ["import signal", "from pathlib import Path", "from plumbing.page_cache.stamps.stamps import Stamps"]
    script += [f"stamps = Stamps(Path({str(path)!r}))", *lines, "print('done', flush=True)"]
    script += ["signal.pause()"] if then_kill else []
    process = subprocess.Popen([sys.executable, "-c", "\n".join(script)], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"done\n"
    if then_kill:
        return process
    process.communicate()
    return None


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_a_stamped_tag_is_newer_than_what_was_read_before(stamps):
    born, slot = stamps.last, slot_of("article:1")
    stamps.stamp([slot])
    assert not stamps.is_current(born, [slot])


def test_a_tag_that_is_not_stamped_stays_current(stamps):
    born = stamps.last
    stamps.stamp([slot_of("article:1")])
    assert stamps.is_current(born, [slot_of("article:2")])


def test_what_is_read_after_a_stamp_is_current(stamps):
    stamps.stamp([slot_of("article:1")])
    assert stamps.is_current(stamps.last, [slot_of("article:1")])


def test_stamping_everything_concerns_every_tag(stamps):
    born = stamps.last
    stamps.stamp_everything()
    assert not stamps.is_current(born, [])


def test_another_process_sees_the_stamps(stamps, path):
    born = stamps.last
    in_another_process(path, "stamps.stamp([7])")
    assert not stamps.is_current(born, [7])


def test_a_writer_who_is_at_work_is_no_reason_to_forget(stamps, path):
    writer = in_another_process(path, "stamps.raise_intent()", then_kill=True)
    found = stamps.writer_crashed()
    kill(writer)
    assert not found


def test_a_writer_who_was_killed_before_he_stamped_is_found_out(stamps, path, caplog):
    born = stamps.last
    kill(in_another_process(path, "stamps.raise_intent()", then_kill=True))
    assert stamps.writer_crashed() and not stamps.is_current(born, [])
    assert caplog.messages == ["A process was killed between a change and its stamps: every page is forgotten."]


def test_for_a_while_after_a_death_nothing_is_current(stamps, path):
    """His database may carry out the last that he told it."""
    kill(in_another_process(path, "stamps.raise_intent()", then_kill=True))
    assert stamps.writer_crashed() and stamps.writer_crashed()


def test_after_that_everything_is_stamped_once_more(stamps, path, monkeypatch):
    kill(in_another_process(path, "stamps.raise_intent()", then_kill=True))
    stamps.writer_crashed()
    born = stamps.last
    monkeypatch.setattr(module, "CRASH_RECHECK", 0)
    assert stamps.writer_crashed() and not stamps.is_current(born, []) and not stamps.writer_crashed()


def test_no_process_takes_the_number_of_a_crashed_writer_before_it_is_found(stamps, path):
    kill(in_another_process(path, "stamps.raise_intent()", then_kill=True))
    assert stamps.register_writer() == 1 and stamps.writer_crashed()


def test_a_lock_is_that_of_a_living_process(stamps, path):
    holder = in_another_process(path, f"stamps.try_lock({LISTENING_AT})", then_kill=True)
    while_alive = stamps.is_locked(LISTENING_AT)
    kill(holder)
    assert while_alive and not stamps.is_locked(LISTENING_AT)


def test_a_process_knows_its_own_lock(stamps):
    assert stamps.try_lock(LISTENING_AT) and stamps.is_locked(LISTENING_AT)


def test_a_writer_who_was_killed_while_he_stamped_is_found_out(stamps, path):
    born = stamps.last
    half = [
        "stamps.raise_intent()",
        "lock = stamps.exclusive_lock()",
        "lock.__enter__()",
        f"stamps.words[{SLOT} + 1] = 2**62",
    ]
    kill(in_another_process(path, *half, then_kill=True))
    assert stamps.writer_crashed() and not stamps.is_current(born, [2])


def test_a_writer_who_has_stamped_leaves_nothing_behind(stamps, path):
    in_another_process(path, "stamps.raise_intent()", "stamps.stamp([7])", "stamps.lower_intent()")
    assert not stamps.writer_crashed()


def test_a_process_that_is_forked_has_a_number_of_its_own(stamps):
    writer = stamps.register_writer()
    child = os.fork()
    if child == 0:
        os._exit(0 if stamps.register_writer() != writer else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_a_shortened_file_is_seen_before_it_is_read(stamps, path):
    subprocess.run(["truncate", "--size", "100", path], check=True)
    assert not stamps.is_sound()


def test_a_file_that_is_gone_is_seen(stamps, path):
    path.unlink()
    assert not stamps.is_sound()


def test_a_file_that_another_took_the_place_of_is_seen(stamps, path):
    write_new(path)
    assert not stamps.is_sound()


def test_an_older_copy_is_seen(stamps, path, tmp_path):
    subprocess.run(["cp", path, tmp_path / "copy"], check=True)
    stamps.stamp([1])
    subprocess.run(["dd", f"if={tmp_path / 'copy'}", f"of={path}", "conv=notrunc", "status=none"], check=True)
    assert not stamps.is_sound()


def test_an_unsound_file_is_replaced_and_everything_forgotten(stamps, path, caplog):
    born = stamps.last
    subprocess.run(["truncate", "--size", "100", path], check=True)
    new = file.stamps()
    assert new.is_sound() and not new.is_current(born, [])
    assert "every page is forgotten" in caplog.text


def test_a_stamp_into_an_unsound_file_is_refused(stamps, path):
    path.unlink()
    with pytest.raises(UnsoundError):
        stamps.stamp([1])


@pytest.mark.parametrize("length", [0, 8, SIZE - 1, SIZE + 1])
def test_a_file_of_another_length_is_made_anew(path, length):
    path.write_bytes(bytes(length))
    assert file.stamps().is_sound()


def test_a_file_of_another_version_is_made_anew(path, caplog):
    path.write_bytes(bytes(SIZE))
    assert file.stamps().is_sound() and "made anew" in caplog.text


def test_a_file_from_another_start_of_the_machine_is_made_anew(path):
    write_new(path)
    with path.open("r+b") as whole:
        whole.seek(BOOT * 8)
        whole.write(bytes(8))
    with pytest.raises(UnsoundError):
        Stamps(path)
    assert file.stamps().is_sound()


@pytest.fixture
def waited(monkeypatch):
    """The seconds that were slept."""
    seconds = []
    monkeypatch.setattr(file.time, "sleep", seconds.append)
    return seconds


def test_who_changes_something_right_after_the_file_was_removed_waits_until_all_have_seen_that(stamps, path, waited):
    path.unlink()
    forget_everything()
    assert waited == [file.RECHECK_AFTER]


def test_nobody_waits_when_nobody_has_touched_the_file(stamps, path, waited):
    os.utime(path.parent, (0, 0))
    forget_everything()
    assert waited == []


def test_without_a_server_a_command_makes_no_file(path):
    assert file.stamps() is None and not path.exists()


def test_a_full_disk_turns_the_cache_off_with_one_line(path, caplog):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        found = [file.stamps(make=True), file.stamps(make=True)]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert found == [None, None] and not path.exists()
    assert [record.message for record in caplog.records if "The page cache is off" in record.message] == [
        caplog.messages[0]
    ]


def test_a_disk_that_is_full_later_does_not_hinder_stamps(stamps, path):
    """Every block is claimed from the beginning."""
    assert path.stat().st_blocks * 512 >= SIZE


def test_the_cache_is_on_again_when_the_disk_has_room(path, caplog, monkeypatch):
    monkeypatch.setattr(file, "RETRY_AFTER", 0)
    with monkeypatch.context() as full:
        full.setattr("os.posix_fallocate", no_room)
        file.stamps(make=True)
    assert file.stamps(make=True).is_sound() and "on again" in caplog.text


def no_room(*args):
    raise OSError(28, "No space left on device")
