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


def slip_a_script_in(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</body>", "<script>alert(1)</script></body>"))
