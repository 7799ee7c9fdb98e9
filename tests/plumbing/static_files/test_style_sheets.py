import pytest

from plumbing.static_files.style_sheets import has_imports, joined


def join(name, **sheets):
    texts = {path.replace("__", "/") + ".css": text for path, text in sheets.items()}
    return joined(name, texts.__getitem__)


def test_an_imported_style_sheet_stands_in_the_place_of_its_rule():
    sheets = {
        "css__site": '@import url("a.css");\n@import url("parts/b.css");\nc {}\n',
        "css__a": "a {}\n",
        "css__parts__b": "b {}\n",
    }
    assert join("css/site.css", **sheets) == "a{}b{}c{}"


def test_an_import_within_an_import_is_followed():
    sheets = {
        "css__site": '@import url("parts/a.css");',
        "css__parts__a": '@import url("../b.css");\na {}',
        "css__b": "b {}",
    }
    assert join("css/site.css", **sheets) == "b{}a{}"


def test_a_relative_address_still_leads_to_its_file():
    sheets = {
        "css__site": '@import url("parts/a.css");',
        "css__parts__a": "a { mask: url('../../images/link.svg') center }",
    }
    assert join("css/site.css", **sheets) == 'a{mask:url("../images/link.svg") center}'


def test_an_address_that_does_not_depend_on_the_folder_stays():
    text = 'a{mask:url(#clip);background:url("/b.png"),url(data:image/png;base64,AA==),url(https://c.example/d.png)}'
    assert join("css/site.css", css__site='@import url("parts/a.css");', css__parts__a=text) == text


def test_comments_and_space_that_separates_nothing_are_left_out():
    text = "/* Why. */\na :is(b, c) > d {\n  color: red; /* not blue */\n\n  inset: 0 calc(1px + 2px);\n}\n@media (width > 9px) { e {} }\n"
    assert join("a.css", a=text) == "a :is(b,c) > d{color:red;inset:0 calc(1px + 2px)}@media (width > 9px){e{}}"


@pytest.mark.parametrize(
    "kept", ['"a , b : c ; }"', "'{  }'", """url("data:image/svg+xml,%3Csvg viewBox='0 0 24 24' d='M1, 2 ; }'/%3E")"""]
)
def test_what_is_quoted_keeps_its_space(kept):
    assert join("a.css", a=f"a {{ content: {kept} ; }}") == f"a{{content:{kept}}}"


def test_only_rules_that_hold_always_are_followed():
    assert has_imports('/* All. */\n@import url("a.css");')
    assert not has_imports(
        '@import url("a.css") print;\n@import url("https://a.example/b.css");\n/* @import url("a.css"); */'
    )
