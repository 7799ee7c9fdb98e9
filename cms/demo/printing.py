"""Takes a written article through the newsroom: saved, submitted, approved, scheduled or published, corrected."""

from django.db import transaction
from django.template.defaultfilters import linebreaks_filter
from django.utils.html import format_html

from articles import workflow
from articles.document import Credit, Document
from cms.demo.reading import moment


@transaction.atomic
def print_article(written, by, now, posts, pictures):
    """Save one article and bring it to where its file says that it stands. Returns the Article.

    `posts` are SocialPosts by key, `pictures` Images by name.
    """
    facts = written.facts
    show = {
        "post": lambda key: _post(posts[key]),
        "image": lambda name: _picture(pictures[name]),
        "recording": lambda name: format_html('<figure data-block="media" data-media="{}"></figure>', name),
        "promo": lambda _: '<aside data-block="promo" data-placement="inline"></aside>',
    }
    document = _document(written, written.body_with(show))
    right, _, wrong = facts.get("misprint", "").partition(" => ")
    first = document.with_(body=document.body.replace(right, wrong)) if wrong else document
    article = workflow.save(None, first, by=by, slug=written.slug).article
    _release(article, facts["published"], by, now)
    if "correction" in facts:
        article = workflow.save(article, document, by=by, reason="corrected the attendance").article
        workflow.publish(article, by=by)
        workflow.correct(article, text=facts["correction"], by=by)
    return article


def _post(post):
    """A post's block with a fallback that is read where our code is not: in feeds, mail and exports."""
    day = format_html('<a href="{}">{}</a>', post.address, post.time_label) if post.address else "date unknown"
    return format_html(
        '<figure data-block="post" data-post="{}"><blockquote>{}</blockquote>'
        "<figcaption>{} {} on {}, {}</figcaption></figure>",
        post.reference,
        linebreaks_filter(post.text),
        post.author_label,
        f"({post.handle_label})" if post.handle_label else "",
        post.platform_label,
        day,
    )


def _picture(image):
    return format_html(
        '<figure data-block="image" data-image="{}"><img src="{}" alt="{}">'
        "<figcaption>{} <small>{}</small></figcaption></figure>",
        image.name,
        image.file.url,
        image.alt,
        image.caption,
        image.credit,
    )


def _document(written, body):
    facts = written.facts
    return Document(
        headline=facts["headline"],
        standfirst=facts["standfirst"],
        body=body,
        kind=facts["kind"],
        section=facts["section"],
        series=facts.get("series"),
        tags=tuple(written.tags),
        credits=tuple(Credit(*credit) for credit in written.credits),
        image=facts.get("image"),
        image_caption=facts.get("caption", ""),
        share_count=int(facts["shares"]) if "shares" in facts else None,
    )


def _release(article, when, by, now):
    if when == "draft":
        return
    workflow.submit(article, by=by)
    if when == "review":
        return
    workflow.approve(article, by=by)
    at = moment(when, now)
    if at > now:
        workflow.schedule(article, at=at, by=by)
    else:
        workflow.publish(article, at=at, by=by)
