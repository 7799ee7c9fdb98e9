"""Whoever logs in, and what the tests of this folder notice of a page."""

FADED_AND_WIDE = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`.faded { color: black; background: white }
        .wide { position: absolute; inset: 0 auto auto 0; inline-size: 1000px; block-size: 1px }
        @media (prefers-color-scheme: dark) { .faded { color: #333; background: #222 } }`)
    document.adoptedStyleSheets.push(sheet)
    const [words, line] = ["p", "div"].map((name) => document.createElement(name))
    words.className = "faded"
    words.textContent = "Words"
    line.className = "wide"
    document.querySelector("main").prepend(words)
    document.body.append(line)
}"""


def test_an_editor_logs_in_without_a_complaint_of_the_browser(page, editor):
    page.goto("/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("editor")
    page.get_by_role("button", name="Log in").click()
    page.locator("#logout-form").wait_for(state="attached")


def test_an_editor_who_is_logged_in_sees_the_admin(editor_page):
    editor_page.goto("/admin/")
    editor_page.locator("#logout-form").wait_for(state="attached")


def test_an_inline_script_is_refused_and_the_refusal_is_noticed(page, problems):
    page.route("**/admin/login/", slip_a_script_in)
    page.goto("/admin/login/")
    assert any("Content Security Policy" in problem for problem in problems)
    problems.clear()


def test_an_image_without_words_is_noticed(page, axe):
    page.goto("/admin/login/")
    page.evaluate("document.body.append(document.createElement('img'))")
    assert any(rule.startswith("image-alt") for rule in axe())


def test_what_is_wrong_in_the_dark_or_on_a_small_screen_alone_is_noticed(page, transactional_db, look):
    page.goto("/")
    page.evaluate(FADED_AND_WIDE)
    found = look((390, 844), (1440, 900))
    assert {(width, scheme) for width, scheme, *_ in found if scheme in {"light", "dark"}} == {
        (390, "dark"),
        (1440, "dark"),
    }
    assert all(fault.startswith("color-contrast") for _, _, fault in (each for each in found if len(each) == 3))
    assert [each for each in found if len(each) == 2] == [(390, "610 px too wide")]


def slip_a_script_in(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</body>", "<script>alert(1)</script></body>"))
