"""What is counted of articles: by day, how often each was opened, half read and read to the end."""

from django.utils import timezone

from articles.models import Article, ReadingCount
from articles.readership.most_read import after_counting
from plumbing.database.gathered_counts import CountedTable

OPENED, HALF_READ, READ_TO_END = "opened", "half_read", "read_to_end"


def known(keys):
    """Of keys that begin with an article, those whose article readers can see."""
    published = Article.objects.published(timezone.now()).filter(pk__in={key[0] for key in keys})
    found = set(published.order_by().values_list("pk", flat=True))
    return {key for key in keys if key[0] in found}


reading_counts = CountedTable(ReadingCount, ("article", "day"), known, written=after_counting)
