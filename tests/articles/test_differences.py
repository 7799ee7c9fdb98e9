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


def changed(left, right):
    return [(text(row.left), text(row.right)) for row in rows(left, right) if row.is_changed]


def text(runs):
    return "".join(run.text for run in runs)


def test_another_address_behind_the_same_words_is_seen():
    link = '<p>See <a href="https://example.org/{}">the report</a>.</p>'
    assert changed(link.format("a"), link.format("b")) == [
        ("See [the report](https://example.org/a).", "See [the report](https://example.org/b).")
    ]


def test_marks_that_differ_are_written_out_where_the_words_are_the_same():
    assert changed("<p>Not so.</p>", "<p><em>Not</em> so.</p>") == [("Not so.", "*Not* so.")]


def test_in_a_list_only_the_item_is_shown_that_differs():
    items = "<ul><li><p>Rain</p></li><li><p>{}</p></li></ul>"
    assert changed(items.format("Wind"), items.format("<strong>Wind</strong>")) == [("- Wind", "- **Wind**")]


def test_where_the_words_differ_no_signs_are_between_them():
    assert changed("<p>A <em>red</em> boat.</p>", "<p>A <em>blue</em> boat.</p>") == [("A red boat.", "A blue boat.")]


def test_another_alternative_text_is_seen():
    picture = '<figure data-block="image" data-image="pier"><img alt="{}"></figure>'
    assert changed(picture.format("A pier"), picture.format("A harbour")) == [
        ("[Alternative text: A pier]", "[Alternative text: A harbour]")
    ]
