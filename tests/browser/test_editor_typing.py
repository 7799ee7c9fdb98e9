"""What one types stays what one meant: the marks of typography, and signs that are no formatting."""

import pytest

from tests.browser.editing import edit, expect_html, html, paste, press

TYPED = {
    "'Tis late": "’Tis late",
    "rock 'n' roll": "rock ’n’ roll",
    "'twas so, 'cause": "’twas so, ’cause",
    "'til the '90s ('90s)": "’til the ’90s (’90s)",
    "in '1984' he": "in ‘1984’ he",
    "'tissue' and 'no'": "‘tissue’ and ‘no’",
    "she said \"he told me 'no'\"": "she said “he told me ‘no’”",
    "\"'No,' he said\"": "“‘No,’ he said”",
    '"I was--" she said': "“I was–” she said",
    '6\'2" tall, a 2" nail': "6′2″ tall, a 2″ nail",
    '"I was 6" and': "“I was 6” and",
    "2 * 3 * 4 = 24": "2 * 3 * 4 = 24",
    "2*3*4 and a * b * c": "2*3*4 and a * b * c",
    "snake_case_name and __init__.py": "snake_case_name and __init__.py",
    "**kwargs and **args": "**kwargs and **args",
    "5 - 3 = 2, 1/2, (c), ~~ ~~": "5 - 3 = 2, 1/2, (c), ~~ ~~",
}


def test_what_is_typed_is_what_was_meant(editor_page):
    keyboard = edit(editor_page)
    for typed in TYPED:
        keyboard.type(typed)
        keyboard.press("Enter")
    assert html(editor_page) == "".join(f"<p>{better}</p>" for better in TYPED.values())


@pytest.mark.parametrize(("typed", "plain"), [("'til", "‘til"), ("*odd*", "*odd*"), ("a--", "a--"), ("so...", "so...")])
def test_one_undo_takes_a_better_form_back(editor_page, typed, plain):
    edit(editor_page).type(typed)
    press(editor_page, "Control+z")
    expect_html(editor_page, f"<p>{plain}</p>")


def test_pasted_signs_stay_signs(editor_page):
    edit(editor_page)
    paste(editor_page, text="2 *3* 4 and **bold** and _it_ and `code`")
    expect_html(editor_page, "<p>2 *3* 4 and **bold** and _it_ and `code`</p>")
