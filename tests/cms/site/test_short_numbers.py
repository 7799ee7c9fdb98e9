import pytest

from cms.site.short_numbers import short_number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (950, "950"),
        (999, "999"),
        (1_000, "1K"),
        (1_200, "1.2K"),
        (23_700, "23.7K"),
        (99_949, "99.9K"),
        (312_400, "312K"),
        (999_499, "999K"),
        (999_500, "1M"),
        (1_200_000, "1.2M"),
        (2_000_000_000, "2B"),
    ],
)
def test_numbers_are_written_short_number_them(number, words):
    assert short_number(number) == words
