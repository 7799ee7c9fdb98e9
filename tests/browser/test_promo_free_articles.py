"""“No promos in this article”: an editor ticks it, comes back to it, and readers see none once the text is published."""

from playwright.sync_api import expect

from articles.models import Article
from tests.browser.desk import change_page, expect_saved, open_desk
from tests.factories import make_article
from tests.promos.factories import make_promo


def tick(page):
    return page.get_by_label("No promos in this article")


def unfold(page):
    page.locator(".panel summary", has_text="Promos").click()


def test_an_article_is_spared_its_promos_from_the_form_to_the_page(editor_page, editor):
    article, promo = make_article(by=editor), make_promo("The Ferry Hour")
    open_desk(editor_page, change_page(article))
    unfold(editor_page)
    expect(editor_page.locator(".panel").get_by_role("link", name=promo.name)).to_be_visible()
    tick(editor_page).focus()
    editor_page.keyboard.press("Space")
    expect_saved(editor_page)
    # The tab is closed without saving, and its words are restored in the next one.
    editor_page.close(run_before_unload=False)
    page = editor_page.context.new_page()
    open_desk(page, change_page(article))
    page.locator(".notice").get_by_role("button", name="Restore").click()
    expect(tick(page)).to_be_checked()
    page.get_by_role("button", name="Publish changes").click()
    page.get_by_role("dialog").get_by_role("button", name="Publish").click()
    expect(page.locator(".bar-saved")).to_contain_text("The changes are live.")
    assert Article.objects.get().promo_free
    page.goto(article.get_absolute_url())
    expect(page.locator("h1")).to_have_text(article.headline)
    expect(page.locator("promo-slot")).to_have_count(0)
