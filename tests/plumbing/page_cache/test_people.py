"""The pages of a person are kept, whatever their part in an article is."""

import pytest

from articles.document import Credit
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/people/jane-roe/", "/people/jane-roe/quotes/", "/people/jane-roe/illustrator/"])
def test_a_page_of_a_person_is_rendered_once(site, address):
    credits = (Credit(make_person("Jane Roe").slug, "illustrator"),)
    make_article(body='<p>She said <q data-person="jane-roe">no</q>.</p>', credits=credits)
    assert site.get(address) == site.get(address) and site.rendered == [address]
