"""Sets the site of these tests up, in a process of its own: tables, some rows; tells of these as JSON."""

import json

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from articles.models import PreviewLink
from tests.factories import make_article, make_draft, make_image, make_section


def main():
    call_command("migrate", verbosity=0)
    editor = User.objects.create_superuser("edith", password="edith")
    client = Client()
    client.force_login(editor)
    section = make_section()
    article = make_article(section=section.slug)
    draft = make_draft("The Tide Table")
    told = {
        "session": client.cookies["sessionid"].value,
        "preview": PreviewLink.objects.create(article=draft, made_by=editor).get_absolute_url(),
        "picture": make_image().file.url,
        "article": article.get_absolute_url(),
        "section": section.get_absolute_url(),
        "section_form": f"/admin/articles/section/{section.pk}/change/",
    }
    print(json.dumps(told))
