"""What is counted of articles: by day, how often each was opened, half read and read to the end."""

from articles.models import Article, ReadingCount
from articles.readership.most_read import after_counting
from plumbing.database.gathered_counts import CountedTable, beginning_with

OPENED, HALF_READ, READ_TO_END = "opened", "half_read", "read_to_end"

reading_counts = CountedTable(
    ReadingCount, ("article", "day"), beginning_with(Article.objects.published), written=after_counting
)
