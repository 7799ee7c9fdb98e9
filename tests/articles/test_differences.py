from articles.differences import Run, side_by_side
from articles.document import Document


def rows(left, right):
    return side_by_side(Document(body=left), Document(body=right))


def test_equal_texts_have_no_changed_row():
    assert not any(row.is_changed for row in rows("<p>a</p><p>b</p>", "<p>a</p><p>b</p>"))


def test_only_the_words_that_differ_are_marked():
    row = rows("<p>The red boat.</p>", "<p>The blue boat.</p>")[0]
    assert row.right == (Run("The ", False), Run("blue", True), Run(" boat.", False))


def test_a_new_paragraph_stands_on_its_side_alone():
    assert [(bool(row.left), bool(row.right)) for row in rows("<p>a</p>", "<p>a</p><p>b</p>")] == [
        (True, True),
        (False, True),
    ]


def test_a_field_that_differs_is_named():
    assert side_by_side(Document(headline="A"), Document(headline="B"))[0].label == "Headline"


def test_an_exchanged_post_is_seen():
    post = '<figure data-block="post" data-post="https://x.com/a/status/{}"><p>t</p></figure>'
    assert rows(post.format(1), post.format(2))[0].is_changed
