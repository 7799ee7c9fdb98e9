"""What is deleted with a draft, told before it is done."""

from articles.models import Draft
from people.accounts import name_of
from plumbing.web.moments import in_words


def what_goes(article):
    """A sentence for the page that asks whether to delete the draft."""
    counts = [
        (article.revisions.count(), "revision"),
        (article.events.count(), "entry of its history", "entries of its history"),
        (Draft.objects.filter(article=article).count(), "unsaved text"),
        (article.preview_links.usable().count(), "preview link"),
    ]
    told = [
        f"{count} {words[0] if count == 1 else words[-1] if len(words) > 1 else words[0] + 's'}"
        for count, *words in counts
        if count
    ]
    latest = article.latest_revision
    saved = f", last saved by {name_of(latest.made_by)}, {in_words(latest.made_at)}" if latest else ""
    return f"“{article}”{saved}: {', '.join(told)}."
