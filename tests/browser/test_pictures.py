"""Which file of a picture a browser chooses: one that is as wide as it is drawn, and hardly wider."""

import pytest
from django.core.files.base import ContentFile

from cms.promos.models import PromoVariant
from tests.factories import make_article, make_image, make_person, make_section, picture_bytes
from tests.promos.factories import make_promo

PAGES = [
    "/",
    "/articles/sluices/",
    "/articles/locks/",
    "/sections/politics/",
    "/people/jane-roe/",
    "/nowhere/",
    "/search/?q=sluices",
]
WIDTHS = [320, 390, 768, 1024, 1440]
CHOSEN = """async () => {
    const images = [...document.querySelectorAll("picture > img")]
    for (const image of images) image.loading = "eager"
    while (!images.every(image => image.currentSrc)) await new Promise(requestAnimationFrame)
    return images.map(image => {
        const box = image.getBoundingClientRect()
        return {
            place: `${location.pathname} ${image.closest("[class]:not(picture, img)").className} ${image.sizes}`,
            drawn: Math.max(box.width, box.height * image.getAttribute("width") / image.getAttribute("height")),
            chosen: Number(image.currentSrc.match(/-(\\d+)\\.\\w+$/)?.[1]),
            widths: [...image.srcset.matchAll(/ (\\d+)w/g)].map(found => Number(found[1])),
        }
    })
}"""


@pytest.fixture
def pictured(transactional_db):
    """A publication with a picture in each place where one may stand: wide ones, tall ones and portraits."""
    portrait = {"portrait": ContentFile(picture_bytes((640, 640)), name="me.png"), "is_contributor": True}
    jane, john = make_person("Jane Roe", **portrait), make_person("John Doe", **portrait)
    make_image("wide", size=(2_400, 1_500))
    make_image("tall", size=(1_200, 1_800))
    body = "<p>Water.</p>" + "".join(
        f'<figure data-block="image" data-image="{name}"><img src="/x.png" alt="Water"></figure><p>More.</p>'
        for name in ("wide", "tall")
    )
    both = "".join(
        f'<figure data-block="image" data-image="{name}"><img src="/x.png" alt="Water"></figure>'
        for name in ("wide", "tall")
    )
    body += f'<figure data-block="gallery">{both}</figure>'
    body += '<aside data-block="promo" data-placement="inline"></aside><p>' + "Water and more water. " * 90 + "</p>"
    few = [make_section(name).slug for name in ("Letters", "Music", "Sport")]
    for number, section in enumerate([*few, few[-1]]):  # bands with one article, and with two
        make_article(f"Early {number}", section=section, image="wide", authors=[jane])
    sections = [make_section(name).slug for name in ("Politics", "Culture", "Science")]
    for number, section in enumerate(3 * sections):
        make_article(f"Water {number}", section=section, image="wide", authors=[jane])
    make_article("Locks", section="politics", image="tall", body=body, authors=[jane, john])
    make_article("Sluices", section="politics", image="wide", body=body, authors=[jane])
    make_promo(shows_inline=True, shows_end=True, shows_aside=True, shows_banner=True)
    PromoVariant.objects.update(image=make_image("promo", size=(1_200, 800)))


@pytest.mark.parametrize("density", [1, 3])
def test_a_browser_loads_what_it_draws_and_at_most_half_as_much_again(browser, live_server, pictured, density):
    context = browser.new_context(base_url=live_server.url, device_scale_factor=density)
    page = context.new_page()
    # None ever comes: of a picture that it has, a browser takes the largest file that it has.
    page.route("**/media/**", lambda route: route.abort())
    wrong = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        places = set()
        for address in PAGES:
            page.goto(address)
            chosen = page.evaluate(CHOSEN)
            places |= {each["place"] for each in chosen}
            wrong += [(width, each) for each in chosen if not is_right(each, density)]
        assert (width, len(places) > 20) == (width, True)
    context.close()
    assert wrong == []


def is_right(picture, density):
    needed, chosen, widths = picture["drawn"] * density, picture["chosen"], picture["widths"]
    is_enough = chosen >= 0.99 * needed or chosen == max(widths)
    is_little = chosen <= 1.5 * needed or chosen == min(widths)
    return not needed or (is_enough and is_little)
