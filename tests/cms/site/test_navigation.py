"""Which sections stand in the line of the masthead."""

from types import SimpleNamespace

from cms.site.navigation import in_line


def steps(*names):
    return [step for _, step in in_line([SimpleNamespace(name=name) for name in names])]


def test_each_section_needs_a_line_that_holds_all_before_it():
    assert steps("Politics", "Culture", "Ideas") == [10, 15, 20]


def test_letters_of_full_width_need_more_room():
    assert steps("政治と経済") > steps("Ideas")


def test_what_no_line_holds_is_in_the_menu_alone():
    assert steps("Politics " * 20) == ["never"]
