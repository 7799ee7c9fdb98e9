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
    assert join("css/site.css", **sheets) == "a {}\nb {}\nc {}\n"


def test_an_import_within_an_import_is_followed():
    sheets = {
        "css__site": '@import url("parts/a.css");',
        "css__parts__a": '@import url("../b.css");\na {}',
        "css__b": "b {}",
    }
    assert join("css/site.css", **sheets) == "b {}\na {}"


def test_a_relative_address_still_leads_to_its_file():
    sheets = {
        "css__site": '@import url("parts/a.css");',
        "css__parts__a": "a { mask: url('../../images/link.svg') center }",
    }
    assert join("css/site.css", **sheets) == 'a { mask: url("../images/link.svg") center }'


def test_an_address_that_does_not_depend_on_the_folder_stays():
    text = 'a { mask: url(#clip); background: url("/b.png"), url(data:image/png;base64,AA==), url(https://c.example/d.png) }'
    assert join("css/site.css", css__site='@import url("parts/a.css");', css__parts__a=text) == text


def test_comments_and_indentation_are_left_out():
    assert (
        join("a.css", a="/* Why. */\na {\n  color: red; /* not blue */\n\n  margin: 0;\n}\n")
        == "a {\ncolor: red; \nmargin: 0;\n}\n"
    )


def test_only_rules_that_hold_always_are_followed():
    assert has_imports('/* All. */\n@import url("a.css");')
    assert not has_imports(
        '@import url("a.css") print;\n@import url("https://a.example/b.css");\n/* @import url("a.css"); */'
    )
