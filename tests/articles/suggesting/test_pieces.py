"""Properties of the pieces of a suggestion: none is lost, whatever was written and in whatever order it is decided."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.body.clean import clean
from articles.document import Document
from articles.suggesting.blocks import blocks_of
from articles.suggesting.merging import Fate, How, apply, merged_words
from articles.suggesting.pieces import pieces, with_pieces

# Few words, so that the same ones stand in a text again and again.
WORDS = st.lists(
    st.sampled_from(["tide", "pier", "gull", "<strong>eel</strong>", "no", "&amp;"]), min_size=1, max_size=6
)
BLOCKS = st.builds(
    lambda tag, words: f"<{tag}>{' '.join(words)}</{tag}>", st.sampled_from(["p", "p", "p", "h2"]), WORDS
) | st.sampled_from(["<hr>", "<ul><li><p>oar</p></li></ul>"])
BODIES = st.lists(BLOCKS, max_size=6).map("".join)
HEADLINES = st.sampled_from(["", "Tides", "Tides & piers", "Late tides"])
TEXTS = st.builds(Document, body=BODIES, headline=HEADLINES, standfirst=HEADLINES)


def taking(present, base, parts, numbers, taken=(), how=How.ACCEPT):
    return apply(present, base, parts, set(taken), dict.fromkeys(numbers, how))


def of(*blocks):
    return Document(body="".join(f"<p>{words}</p>" for words in blocks))


@given(TEXTS, TEXTS)
def test_all_pieces_together_are_exactly_the_proposed_text_and_none_is_the_present_one(base, proposed):
    parts = pieces(base, proposed)
    assert taking(base, base, parts, range(len(parts))).document == proposed
    assert with_pieces(base, parts, range(len(parts))) == proposed
    assert taking(base, base, parts, ()).document == base


@given(TEXTS, TEXTS, st.randoms(use_true_random=False))
@example(of("a", "a", "a"), of("a", "x", "a"), None)
def test_the_order_in_which_pieces_are_accepted_makes_no_difference(base, proposed, chance):
    parts = pieces(base, proposed)
    numbers = [number for number in range(len(parts)) if not chance or chance.random() < 0.7]
    if chance:
        chance.shuffle(numbers)
    text = base
    for step, number in enumerate(numbers):
        merged = taking(text, base, parts, [number], numbers[:step])
        assert merged.fates == {number: Fate.FITS}
        text = merged.document
    assert text == taking(base, base, parts, numbers).document


@given(TEXTS, TEXTS, TEXTS)
def test_whatever_was_written_meanwhile_no_word_of_either_side_is_lost_unsaid(base, proposed, present):
    """Every block that is in the present text alone stays or is said to be merged or to clash; every piece that fits is there as it was."""
    parts = pieces(base, proposed)
    merged = taking(present, base, parts, range(len(parts)))
    assert set(merged.fates) == set(range(len(parts)))
    found = blocks_of(merged.document.body)
    said = {block for blocks in merged.standing.values() for block in blocks}
    theirs = {block for block in blocks_of(present.body) if block not in base.body}
    assert theirs <= {*found, *said}
    for number, fate in merged.fates.items():
        if fate is Fate.FITS and parts[number].field == "body":
            assert set(parts[number].after) <= set(found)
        if fate in {Fate.CLASHES, Fate.MERGES}:
            assert merged.standing[number] != parts[number].after
    assert clean(merged.document.body) == merged.document.body


@given(BODIES)
def test_blocks_joined_are_the_body(body):
    assert "".join(blocks_of(body)) == body == clean(body)


@given(WORDS, WORDS, WORDS)
def test_words_that_only_one_side_has_changed_are_its_own(base, ours, theirs):
    base, ours, theirs = (f"<p>{' '.join(words)}</p>" for words in (base, ours, theirs))
    assert merged_words(base, ours, base) == merged_words(base, base, ours) == ours
    assert merged_words(base, ours, theirs) == merged_words(base, theirs, ours)


# For each word of a text whether it stays, goes, or is somebody's own instead.
DEEDS = st.lists(st.sampled_from(["stay", "stay", "stay", "go", "own"]), min_size=12, max_size=12)


@given(st.lists(st.sampled_from(["tide", "pier", "gull", "oar"]), min_size=1, max_size=12), DEEDS, DEEDS)
def test_words_put_together_are_those_of_both_sides(words, ours, theirs):
    def edited(deeds, own):
        kept = [own if deed == "own" else word for word, deed in zip(words, deeds, strict=False) if deed != "go"]
        return " ".join(kept)

    one, other = edited(ours, "mine"), edited(theirs, "yours")
    merged = merged_words(" ".join(words), one, other)
    if merged is not None:
        assert (merged.split().count("mine"), merged.split().count("yours")) == (
            one.count("mine"),
            other.count("yours"),
        )


def test_the_same_words_changed_twice_are_offered_both_ways():
    base, theirs, present = of("The red boat."), of("The blue boat."), of("The green boat.", "More.")
    parts = pieces(base, theirs)
    clash = taking(present, base, parts, [0])
    assert (clash.document, clash.clashing(), clash.may_replace) == (present, {0}, {0})
    assert clash.standing[0] == ("<p>The green boat.</p>",)
    assert taking(present, base, parts, [0], how=How.INSTEAD).document == of("The blue boat.", "More.")
    assert taking(present, base, parts, [0], how=How.BELOW).document == of("The green boat.", "The blue boat.", "More.")


def test_other_words_of_the_same_paragraph_are_put_together():
    base = of("The red boat went out at dawn.")
    parts = pieces(base, of("The red ship went out at dawn."))
    merged = taking(of("The red boat went out at <em>noon</em>."), base, parts, [0])
    assert merged.fates == {0: Fate.MERGES}
    assert merged.document == of("The red ship went out at <em>noon</em>.")


@pytest.mark.parametrize(
    ("before", "after", "shape"),
    [
        (["One two three four."], ["One two.", "Three four."], [(1, 2)]),
        (["One two three four.", "Gulls."], ["One two three five.", "New.", "Gulls."], [(1, 1), (0, 1)]),
        (
            ["One two three.", "Gone.", "Four five six."],
            ["One two nine.", "Four five seven."],
            [(1, 1), (1, 0), (1, 1)],
        ),
    ],
)
def test_each_paragraph_is_a_piece_and_one_that_was_parted_is_one(before, after, shape):
    found = pieces(of(*before), of(*after))
    assert [(len(piece.before), len(piece.after)) for piece in found] == shape


def test_a_long_text_with_a_change_in_every_paragraph_costs_no_more_than_its_length():
    """Were it the square, this would take minutes."""
    words = [f"w{number}" for number in range(40)]
    long = [f"{number} {' '.join(words)}" for number in range(2500)]
    base, proposed = of(*long), of("new", *(f"{each} more" for each in long))
    parts = pieces(base, proposed)
    assert len(parts) == 2501
    assert taking(base, base, parts, range(len(parts))).document == proposed
