from plumbing.kept import Kept


def test_what_is_known_is_not_made_again():
    kept, made = Kept(2), []
    assert [kept.of("a", lambda: made.append(1) or "A") for _ in range(3)] == ["A", "A", "A"]
    assert made == [1]


def test_the_oldest_goes_when_there_is_no_room():
    kept, made = Kept(2), []
    for key in ("a", "b", "c", "c", "b", "a"):
        kept.of(key, lambda key=key: made.append(key) or key)
    assert made == ["a", "b", "c", "a"]


def test_what_is_forgotten_is_made_anew():
    kept = Kept(2)
    kept.of("a", lambda: "old")
    kept.forget()
    assert kept.of("a", lambda: "new") == "new"
