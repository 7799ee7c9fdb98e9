"""Where a piece is shown in the text of now is where accepting it alone would change that."""

from hypothesis import example, given

from articles.suggesting.merging import Fate
from articles.suggesting.pieces import parts_of, pieces
from articles.suggesting.placing import place
from tests.articles.suggesting.test_pieces import TEXTS, of, taking


@given(TEXTS, TEXTS, TEXTS)
@example(of("a b c"), of("a b d"), of("x b c"))
@example(of("a", "a"), of("a", "a", "a"), of("a"))
def test_putting_a_piece_where_it_is_shown_is_accepting_it(base, proposed, present):
    parts = pieces(base, proposed)
    for number, piece in enumerate(parts):
        fate, change = place(present, base, parts, (), number)
        accepted = taking(present, base, parts, [number])
        blocks = parts_of(present, piece.field)
        if change is None:
            assert fate is Fate.CLASHES or blocks == parts_of(accepted.document, piece.field)
            continue
        assert fate == accepted.fates[number]
        assert tuple(blocks[change.start : change.end]) == change.before
        blocks[change.start : change.end] = change.after
        assert blocks == parts_of(accepted.document, piece.field)
