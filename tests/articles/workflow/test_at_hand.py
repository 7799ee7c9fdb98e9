"""What is known of a text before it is published is asked ahead; readers get what is kept when the article is locked."""

import pytest

from articles import workflow
from tests.factories import make_article, make_document, make_draft, make_image, make_person

pytestmark = pytest.mark.django_db


def test_what_is_published_is_the_latest_text_though_an_earlier_one_is_at_hand():
    before = make_draft("The Ferry Question")
    workflow.save(before, make_document("The Ferry Answer"))
    published = workflow.publish(before)
    assert (published.headline, published.live_revision_id) == ("The Ferry Answer", published.latest_revision_id)


def test_a_text_at_hand_names_people_by_the_slugs_that_they_have_when_it_is_published():
    person = make_person("Jane Roe")
    article = make_draft(authors=[person])
    person.slug = "jane-doe"
    person.save()
    assert [byline.person for byline in workflow.publish(article).bylines.all()] == [person]


def test_a_lead_picture_may_stand_in_the_body_too():
    picture = make_image()
    body = f'<p>Look.</p><figure data-block="image" data-image="{picture.name}"><img src="/media/a.png" alt="A harbour"></figure>'
    article = make_article(image=picture.name, body=body)
    assert (article.image, [use.image for use in article.image_uses.all()]) == (picture, [picture])
