"""What each block is for readers, for Markdown, for words that are counted, and between two versions."""

from articles.body.block import ShownPicture
from articles.body.blocks.registry import pictures_in
from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.body.contents import headings_in
from articles.body.markdown.printing import Printer
from articles.differences import side_by_side
from articles.document import Document


def compiled(body):
    assert clean(body) == body
    return compile_body(body)


def part_of(body):
    (part,) = compiled(body).parts
    return part


def markdown_of(body):
    return Printer(str).parts(compiled(body).parts)


def changed(before, after):
    """The words that differ between two bodies, on the right."""
    rows = side_by_side(Document(body=before), Document(body=after))
    return [run.text for row in rows if row.is_changed for run in row.right if run.is_changed]


def test_a_pull_quote_is_read_counted_and_quoted_once():
    words = '<p>She said <q data-person="ada">we will wait</q>.</p>'
    note = '<span role="doc-footnote">x</span>'
    pull = f'<aside data-block="pull"><p><q data-person="ada">We will <a href="/a/">wait</a>{note}</q></p></aside>'
    both, alone = compiled(words + pull), compiled(words)
    assert (both.text, both.length, both.references.quotes) == (alone.text, alone.length, alone.references.quotes)
    assert both.parts[1:] == [{"block": "pull", "html": "<p><q>We will wait</q></p>"}]
    assert markdown_of(words + pull) == markdown_of(words)
    assert changed(words + pull, words + pull.replace("We", "They")) == ["They"]


def test_a_listing_keeps_its_lines_and_nothing_but_them():
    body = '<figure data-block="listing" data-language="Python"><pre>if a &lt; b:\n\n    go("“")  # ```</pre></figure>'
    (part,) = compiled(body).parts
    assert part == {"block": "listing", "language": "Python", "lines": 'if a < b:\n\n    go("“")  # ```'}
    assert compiled(body).text == 'if a < b:\n\ngo("“") # ```'
    assert markdown_of(body) == f"````python\n{part['lines']}\n````"
    assert changed(body, body.replace("go", "come")) == ["come"]
    soup = '<figure data-block="listing"><pre>\n<b>a</b><br> b<div>c</div></pre><p>After.</p></figure><pre>d</pre>'
    assert clean(soup) == '<figure data-block="listing"><pre>a\n b\nc</pre></figure><p>After.</p><p>d</p>'
    assert clean('<figure data-block="listing"><pre> \n</pre></figure><p>b</p>') == "<p>b</p>"


def test_details_have_a_summary_that_is_pressed_and_words_that_open():
    body = '<details data-block="details"><summary>Who said <q>no</q>?</summary><p>She <q data-person="ada">will</q>.</p></details>'
    (part,) = compiled(body).parts
    assert part["summary"] == f'Who said <q id="{compiled(body).references.quotes[0].anchor}">no</q>?'
    assert part["html"].startswith('<p>She <q id="quote-') and 'class="quote-link"' in part["html"]
    assert compiled(body).text == "Who said “no”?\n\nShe “will”."
    assert markdown_of(body) == "<details>\n<summary>Who said “no”?</summary>\n\nShe “will”.\n\n</details>"
    assert changed(body, body.replace("Who", "They")) == ["They"]
    assert changed(body, body.replace("She", "He")) == ["He"]


def test_details_from_elsewhere_come_in_without_links_to_press_and_blocks_to_hold():
    note = '<aside data-block="note"><p>n</p></aside>'
    soup = (
        f'<p>a<details open><div><summary>b <a href="/">c</a><p>d</summary></div>e{note}<ul><li>f{note}</ul></details>g'
    )
    block = '<details data-block="details"><summary>b c d</summary><p>e</p><ul><li>f </li></ul></details>'
    assert clean(soup) == f"<p>a</p>{block}{note}{note}<p>g</p>"
    assert clean("<details><p>a</p></details><summary>b</summary>") == "<p>a</p><p>b</p>"


def test_a_table_of_contents_lists_headings_by_anchors_that_last():
    text = "<h2>Été &amp; <em>hiver</em></h2><p>a</p><h3>Bo</h3><h2>Bo</h2><ul><li><h2>Not this</h2></li></ul>"
    first = compiled(f'<aside data-block="contents"></aside>{text}')
    table, run = first.parts
    assert table["headings"] == [
        {
            "words": "Été & hiver",
            "anchor": "section-ete-hiver",
            "within": [{"words": "Bo", "anchor": "section-bo", "within": []}],
        },
        {"words": "Bo", "anchor": "section-bo-2", "within": []},
    ]
    assert run["html"].startswith('<h2 id="section-ete-hiver">Été') and '<h3 id="section-bo">' in run["html"]
    assert first.text == compiled(text).text and "id=" not in compiled(text).parts[0]["html"]
    assert markdown_of(f'<aside data-block="contents" data-depth="2"></aside>{text}').startswith(
        "- [Été & hiver](#section-ete-hiver)\n- [Bo](#section-bo-2)\n\n## "
    )
    changed_text = "<h2>Bo</h2>" + text.replace("Été", "L’été")
    later = compile_body(
        f'<aside data-block="contents"></aside>{changed_text}', known_headings=lambda: headings_in(first.parts)
    )
    assert [each.anchor for each in headings_in(later.parts)] == [
        "section-bo",
        "section-ete-hiver",
        "section-bo-2",
        "section-bo-3",
    ]
    again = compiled(f'<aside data-block="contents"></aside>{text}<aside data-block="contents"></aside>')
    assert (again.parts[0], again.parts[-1]["headings"]) == (table, [])
    assert (
        clean('<aside data-block="contents"><p>Words</p></aside>')
        == '<aside data-block="contents"></aside><p>Words</p>'
    )


def test_a_button_is_a_link_with_words_and_a_safe_address():
    body = '<aside data-block="call"><p><a href="/join/?a=1&amp;b=(2)">Join <q>us</q> &amp; stay</a></p></aside>'
    plain = body.replace("<q>us</q>", "us")
    assert clean(body) == plain
    assert part_of(plain) == {"block": "call", "address": "/join/?a=1&b=(2)", "html": "Join us &amp; stay"}
    assert (compiled(plain).text, markdown_of(plain)) == ("", "[Join us & stay](/join/?a=1&b=%282%29)")
    assert changed(plain, plain.replace("stay", "go")) == ["go"] and changed(plain, plain.replace("join", "j")) == ["j"]
    soup = '<aside data-block="call">A <b>b <a href="javascript:x()">c</a></b><p><a data-person="ada" href="/d/"><i>d</i></a> e</aside>'
    assert clean(soup) == (
        '<aside data-block="call"><p><a href="/d/">d</a></p></aside><p>A <strong>b c</strong></p><p> e</p>'
    )
    assert clean('<aside data-block="call"><p>Words</p></aside>') == "<p>Words</p>"


def test_a_gallery_holds_pictures_each_with_its_own_words_and_a_caption():
    one, two = (
        f'<figure data-block="image" data-image="{name}"><img src="/media/{name}.png" alt="">'
        f"<figcaption>Of {name} <small>Me</small></figcaption></figure>"
        for name in ("quay", "pier")
    )
    body = f'<figure data-block="gallery">{one}{two}<figcaption>At <em>low</em> tide</figcaption></figure>'
    (part,) = compiled(body).parts
    assert (part["names"], part["caption"]) == ("quay, pier", "At <em>low</em> tide")
    assert part["pictures"][1] == {"name": "pier", "alt": "", "caption": "Of pier", "credit": "Me"}
    assert compiled(body).references.images == ("quay", "pier")
    assert compiled(body).text == "Of quay Me\n\nOf pier Me\n\nAt low tide"
    assert list(pictures_in([part, *compiled(one).parts]))[2]["name"] == "quay"
    shown = {"image": ShownPicture("/media/a.png", "Water")}
    printed = Printer(str).part(
        {**part, "pictures": [part["pictures"][0] | shown, part["pictures"][1] | {"image": None}]}
    )
    assert printed == (
        "<figure>\n\n![Water](/media/a.png)\\\nOf quay (Me)\n\n<figcaption>At <em>low</em> tide</figcaption>\n</figure>"
    )
    assert changed(body, body.replace("Of pier", "Of piers")) == ["piers"] and changed(
        body, body.replace("low", "high")
    ) == ["high"]
    assert changed(body, body.replace(two, "").replace("quay", "pond"))[0] == "pond"
    soup = f'<figure data-block="gallery"><p>a</p><figcaption></figcaption>{one}<ul><li>b</ul></figure>'
    assert clean(soup) == f'<figure data-block="gallery">{one}</figure><p>a</p><ul><li>b</li></ul>'
    assert clean('<figure data-block="gallery"><figcaption>c</figcaption></figure>') == "<p>c</p>"
    loose = f'<figure data-block="gallery"><figcaption>c</figcaption><p>{one}</p></figure>'
    assert clean(loose) == f'<figure data-block="gallery">{one}<figcaption>c</figcaption></figure>'
