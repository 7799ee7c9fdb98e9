"""Random numbers that were used of late are known to all processes of a host."""

import multiprocessing
import secrets

import pytest

from plumbing.web.recent_numbers import ROWS, SIZE, WORDS_A_ROW, RecentNumbers


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "numbers"


def test_a_number_is_new_once(path):
    numbers = RecentNumbers(path)
    assert [numbers.is_new("a"), numbers.is_new("b"), numbers.is_new("a"), numbers.is_new("b")] == [
        True,
        True,
        False,
        False,
    ]


def test_another_process_knows_it(path):
    assert RecentNumbers(path).is_new("a")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(used, (path, ["a", "b"])) == 1
    assert not RecentNumbers(path).is_new("b")


def test_of_several_processes_that_get_the_same_numbers_at_once_one_takes_each(path):
    numbers = [secrets.token_hex(16) for _ in range(2_000)]
    RecentNumbers(path)
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert sum(pool.starmap(used, [(path, numbers)] * 3)) == len(numbers)


def used(path, numbers):
    """How many of them were new."""
    recent = RecentNumbers(path)
    return sum(recent.is_new(number) for number in numbers)


def test_it_never_grows_and_forgets_the_oldest(path):
    numbers = RecentNumbers(path)
    for number in range(ROWS * WORDS_A_ROW // 100):
        numbers.is_new(str(number))
    assert path.stat().st_size == SIZE and not numbers.is_new("7")
    numbers.map[:] = bytes(SIZE)
    assert numbers.is_new("7")


def test_a_file_that_is_too_short_is_made_long_enough(path):
    path.parent.mkdir()
    path.write_bytes(b"short")
    assert RecentNumbers(path).is_new("1")
    assert path.stat().st_size == SIZE


def test_who_opens_the_file_while_another_has_it_shortens_it_never(path):
    """A process whose map goes beyond the end of its file is killed when it writes there."""
    first = RecentNumbers(path)
    first.is_new("1")
    with path.open("ab") as file:
        file.write(b"more")
    second = RecentNumbers(path)
    assert (path.stat().st_size, second.is_new("1"), first.is_new("2")) == (SIZE + 4, False, True)


def test_where_there_can_be_no_file_the_process_remembers_by_itself(tmp_path, caplog):
    (tmp_path / "file").touch()
    numbers = RecentNumbers(tmp_path / "file" / "numbers")
    assert numbers.is_new("a") and not numbers.is_new("a") and "cannot be used" in caplog.text
