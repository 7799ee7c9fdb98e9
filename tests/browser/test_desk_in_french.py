"""A French newsroom's desk: no English word where an editor looks, in what the server draws and in what scripts make."""

import re

import pytest
from django.conf import settings as now
from django.urls import reverse
from playwright.sync_api import expect

from plumbing.languages import catalogues
from tests.browser.conftest import new_context
from tests.browser.desk import change_page, open_desk
from tests.factories import make_article, make_image, make_post
from tests.promos.factories import make_promo

# Whatever a page says: texts that can be seen, and the attributes that are shown or read out.
SAID = """() => {
  const said = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { parentElement } = texts.currentNode
    const isNoText = parentElement.closest("script, style, template, textarea, .ProseMirror p, .breadcrumbs span")
    if (!isNoText && parentElement.checkVisibility()) said.push(texts.currentNode.textContent)
  }
  for (const element of document.querySelectorAll("*"))
    for (const name of ["title", "aria-label", "placeholder", "alt", "data-placeholder"])
      if (element.checkVisibility()) said.push(element.getAttribute(name) ?? "")
  return [document.title, ...said].map((each) => each.trim()).filter(Boolean)
}"""
WORD = re.compile(r"[^\W\d_]{3,}")
OURS = {
    "broadside",
    "edith",
    "ferry",
    "question",
    "jane",
    "roe",
    "janeroe",
    "low",
    "tide",
    "harbour",
}  # names and sample texts


@pytest.fixture(scope="module")
def english():
    """Words of our English that French has not."""
    messages = []
    for domain in catalogues.DOMAINS:
        path = catalogues.path_of(now.ROOT / "locale", "fr", domain)
        messages += [message for message in catalogues.read(path, "fr") if message.id]
    spoken = [words_of(message.id) - words_of(message.string) for message in messages]
    return set().union(*spoken) - set().union(*(words_of(message.string) for message in messages)) - OURS


def words_of(text):
    return {word.lower() for word in WORD.findall(re.sub(r"%\(\w+\)s|\{\w*\}", "", str(text)))}


@pytest.fixture
def french_page(browser, live_server, settings, editor_client, problems):
    settings.LANGUAGE_CODE = "fr"
    context = new_context(browser, live_server.url)
    session = editor_client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


def english_on(page, english):
    return {text for text in page.evaluate(SAID) if words_of(text) & english}


def test_the_form_for_a_new_article_says_no_english_word(french_page, english):
    make_image("harbour")
    page = french_page
    open_desk(page)
    said = english_on(page, english)
    for name in ["Autres styles", "Insérer"]:
        page.get_by_role("button", name=name, exact=True).click()
        said |= english_on(page, english)
        page.keyboard.press("Escape")
    page.locator(".ProseMirror").click()
    page.keyboard.type("/")
    expect(page.get_by_role("option", name="Extrait")).to_be_visible()
    said |= english_on(page, english)
    page.keyboard.press("Escape")
    for name in ["Lien", "Image", "Post"]:
        page.get_by_role("toolbar").get_by_role("button", name=name, exact=True).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        said |= english_on(page, english)
        page.keyboard.press("Escape")
    page.get_by_label("Ajouter une personne aux signatures").fill("Zoé Quint")
    page.get_by_role("option", name="Zoé Quint").click()
    expect(page.get_by_role("dialog")).to_contain_text("Ajouter « Zoé Quint » comme nouvelle personne")
    said |= english_on(page, english)
    assert said == set()


def test_publishing_and_what_follows_says_no_english_word(french_page, english):
    page = french_page
    open_desk(page)
    page.get_by_label("Titre", exact=True).fill("Titre")
    page.locator(".ProseMirror").click()
    page.keyboard.type("Un texte.")
    page.get_by_role("button", name="Publier", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading").first).to_be_visible()
    said = english_on(page, english)
    dialog.get_by_role("button", name="Publier").click()
    expect(page.locator(".bar-saved")).to_contain_text("Publié. Les lecteurs peuvent le voir.")
    said |= english_on(page, english)
    page.get_by_role("button", name="Aperçu", exact=True).click()
    page.get_by_role("button", name="Partager un lien d’aperçu…").click()
    said |= english_on(page, english)
    page.get_by_role("button", name="Créer le lien").click()
    page.get_by_role("button", name="Révoquer ce lien").wait_for()
    said |= english_on(page, english)
    page.get_by_role("dialog").get_by_role("button", name="Fermer").click()
    page.get_by_role("link", name="Historique").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Historique")
    said |= english_on(page, english)
    assert said == set()


def test_an_articles_form_with_a_post_and_a_picture_says_no_english_word(french_page, english, editor):
    page = french_page
    post = make_post(text="Marée basse.")
    body = f'<figure data-block="post" data-post="{post.reference}"></figure><p>Texte.</p>'
    article = make_article("Titre", body=body, by=editor)
    open_desk(page, change_page(article))
    page.locator(".social-post__author").wait_for()
    page.get_by_role("button", name="Détails").is_visible()
    assert english_on(page, english) == set()


def test_the_forms_of_pictures_say_no_english_word(french_page, english):
    page, image = french_page, make_image("harbour", alt="Un port", size=(400, 200))
    variant = make_promo("Promotion").variants.get()
    variant.image = image
    variant.name, variant.title, variant.text = "Une", "Titre", "Texte"
    variant.save()
    page.goto(reverse("admin:articles_image_change", args=[image.pk]))
    expect(page.get_by_role("button", name="Point focal : déplacez-le avec les flèches du clavier")).to_be_visible()
    said = english_on(page, english)
    page.get_by_role("link", name="Recadrer…").click()
    expect(page.get_by_role("button", name="Coin supérieur gauche")).to_be_visible()
    said |= english_on(page, english)
    page.goto(reverse("admin:promos_promo_change", args=[variant.promo_id]))
    field = page.get_by_role("group", name="Image", exact=True)
    field.get_by_role("button", name="Point focal").click()
    field.get_by_role("button", name="Remplacer…").click()
    expect(page.get_by_role("dialog").get_by_text("Un port")).to_be_visible()
    parts = [page.get_by_role("dialog"), field]
    said |= {part.inner_text() for part in parts if words_of(part.inner_text()) & english}
    assert said == set()
