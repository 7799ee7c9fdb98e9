"""Which posts of a body would reach readers without their words: with nothing but an author, a day and a link."""

from django.db.models import Q

from articles.body.compile import Compiled
from articles.social.models import SocialPost


def wordless_posts(compiled: Compiled) -> list[str]:
    """Names for an editor of the archived posts that have no words ("Jane Roe on X"), in the order of the body.

    One of pictures or films alone has all that it needs. Asks the database once, and not at all for a body without posts.
    """
    references = compiled.references.posts
    if not references:
        return []
    rows = SocialPost.objects.filter(Q(text=None) | Q(text="", media=None), reference__in=references)
    found = {post.reference: post for post in rows.select_related("person")}
    return [
        f"{found[reference].author_label} on {found[reference].platform_label}"
        for reference in references
        if reference in found
    ]
