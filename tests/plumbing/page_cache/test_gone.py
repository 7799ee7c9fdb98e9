"""The answer 410, which is kept like a page."""

import pytest

from articles import workflow
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def test_that_an_article_is_gone_is_kept_until_it_is_published_again(site):
    article = make_article("The Ferry Question")
    workflow.withdraw(article)
    path = article.get_absolute_url()
    assert site.get(path).status == 410
    assert site.forgets(path, lambda: workflow.publish(article))
    assert site.get(path).status == 200
