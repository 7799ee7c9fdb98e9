"""`index`: writes anew by what words readers' search finds the articles, and prints how far it is; for a database that has been
copied from one of another make, whose full-text index lies elsewhere.
"""

from articles.models import Article
from articles.search import entries

AT_ONCE = 500


def main():
    keys = list(Article.objects.released().order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(keys), AT_ONCE):
        entries.write(keys[first : first + AT_ONCE])
        print(f"indexed {min(first + AT_ONCE, len(keys)):,} of {len(keys):,} articles", flush=True)
