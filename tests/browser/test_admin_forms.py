"""Django's own forms, as our admin draws them: each input can be heard, and nothing leaves the screen."""

from django.contrib.auth.models import Group

from people.models import SocialHandle
from tests.browser.conftest import SIDEWAYS
from tests.factories import make_article, make_person, make_post, make_section
from tests.promos.factories import make_promo


def test_forms_lists_and_deletions_of_the_admin_break_no_rule(editor_page, axe, editor, settle):
    editor.is_superuser = True
    editor.save()
    person = make_person("Jane Roe")
    SocialHandle.objects.create(person=person, platform="x", handle="roe")
    make_article("Ferries", tags=("tide",), section=make_section().slug)
    promo, post, group = make_promo(), make_post(), Group.objects.get(name="Writer")
    promo.sections.set([make_section("Sport")])
    editor_page.set_viewport_size({"width": 390, "height": 844})
    editor_page.emulate_media(color_scheme="dark")
    for path in (
        "articles/section/",
        f"people/person/{person.pk}/change/",
        f"promos/promo/{promo.pk}/change/",
        f"promos/promo/{promo.pk}/delete/",
        f"social/socialpost/{post.pk}/change/",
        f"auth/group/{group.pk}/change/",
        f"auth/user/{editor.pk}/change/",
        f"auth/user/{editor.pk}/delete/",
    ):
        editor_page.goto(f"/admin/{path}")
        settle(editor_page)
        assert (path, axe(), editor_page.evaluate(SIDEWAYS)) == (path, [], 0)
