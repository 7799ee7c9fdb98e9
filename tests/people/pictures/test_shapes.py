"""Widths and cuts, as arithmetic."""

from hypothesis import given
from hypothesis import strategies as st

from people.pictures.shapes import CARD, LADDER, PORTRAIT, WHOLE, Focus

SHAPES = st.sampled_from([WHOLE, CARD, PORTRAIT])
SIDES = st.integers(1, 2_400)
PERCENT = st.integers(0, 100)


@given(SHAPES, SIDES, SIDES)
def test_no_width_is_larger_than_the_picture_or_there_twice(shape, width, height):
    widths = shape.widths(width, height, is_fine=True)
    assert set(shape.widths(width, height)) <= set(widths)
    assert widths == sorted(set(widths)) and widths[0] >= 1 and widths[-1] <= width


def test_from_one_width_to_the_next_it_is_half_as_much_again_at_most():
    for ladder in (LADDER, PORTRAIT.ladder):
        assert all(after <= 1.5 * before for before, after in zip(ladder, ladder[1:], strict=False))


def test_between_the_steps_are_those_of_dense_screens():
    assert WHOLE.widths(1_300, 900, is_fine=True) == [160, 240, 360, 540, 690, 800, 1_000, 1_300]
    assert WHOLE.widths(720, 500, is_fine=True) == WHOLE.widths(720, 500) == [160, 240, 360, 540, 720]


def test_a_picture_that_is_hardly_wider_than_a_step_has_no_file_of_that_step():
    assert WHOLE.widths(560, 400) == [160, 240, 360, 560]


@given(SHAPES, SIDES, SIDES, PERCENT, PERCENT)
def test_a_cut_lies_within_the_picture(shape, width, height, across, down):
    left, upper, right, lower = shape.box(width, height, Focus(across, down))
    assert 0 <= left < right <= width and 0 <= upper < lower <= height


@given(st.integers(300, 2_400), st.integers(300, 2_400), PERCENT, PERCENT)
def test_a_cut_holds_the_focus(width, height, across, down):
    left, upper, right, lower = CARD.box(width, height, Focus(across, down))
    assert left <= width * across / 100 <= right and upper <= height * down / 100 <= lower


def test_a_cut_is_of_the_ratio_and_as_large_as_can_be():
    assert CARD.box(1_600, 1_600, Focus(50, 50)) == (0, 266, 1_600, 1_333)
    assert PORTRAIT.box(1_600, 1_000, Focus(100, 0)) == (600, 0, 1_600, 1_000)


def test_of_a_picture_that_has_the_ratio_nothing_is_cut_off():
    assert CARD.leaves_whole(1_500, 1_000) and CARD.leaves_whole(1_505, 1_000)
    assert not CARD.leaves_whole(1_600, 1_000)
