"""Archived posts that would reach readers without their words: with nothing but an author, a day and a link."""

from django.db.models import Q
from django.utils.translation import gettext

from articles.preflight.issue import Issue
from articles.social.models import SocialPost
from plumbing.text.sentences import gettext_noop as _


def without_text(candidate):
    for reference, name in wordless_posts(candidate.compiled.references.posts).items():
        yield Issue(
            _("The text of a post is missing: %(name)s."),
            _("Type its words, or turn it into a link: readers see it without them."),
            block=candidate.block_with("data-post", reference),
            facts={"name": name},
        )


def wordless_posts(references) -> dict[str, str]:
    """Names for an editor ("Jane Roe on X") of those of these posts that have no words, by reference, in the order given.

    One of pictures or videos alone has all that it needs. Asks the database once, and not at all without references.
    """
    if not references:
        return {}
    rows = SocialPost.objects.filter(Q(text=None) | Q(text="", media=None), reference__in=references)
    found = {post.reference: post for post in rows.select_related("person")}
    return {
        reference: gettext("%(author)s on %(platform)s")
        % {"author": found[reference].author_label, "platform": found[reference].platform_label}
        for reference in references
        if reference in found
    }
