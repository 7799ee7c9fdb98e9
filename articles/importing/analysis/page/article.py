"""What the words of an article tell, whatever its format."""

from articles.importing.analysis.page.people import with_people
from articles.importing.analysis.posts.embeds import with_embedded_posts
from articles.importing.analysis.quotations.pull_quotes import with_pull_quotes
from articles.importing.record import FoundArticle


def analysed(article: FoundArticle) -> FoundArticle:
    """The record with the posts among its embeds, what it repeats of its text, the people whom its body names, and who says what."""
    return with_people(with_pull_quotes(with_embedded_posts(article)))
