"""`edit SLUG`: an editor. For each word on standard input it gives the article a headline that ends with the word, saves it
and publishes it; and prints as JSON when that began and ended, by the clock that all processes of a machine share.
"""

import json
import sys
import time

from django.db import close_old_connections

from articles import workflow
from articles.models import Article


def main(slug):
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        began = time.monotonic()
        publish(slug, line.strip())
        print(json.dumps({"began": began, "ended": time.monotonic()}), flush=True)
        close_old_connections()


def publish(slug, word):
    article = Article.objects.get(slug=slug)
    document = article.document  # read from its latest revision each time that it is asked for
    saved = workflow.save(article, document.with_(headline=f"{document.headline.partition(' [')[0]} [{word}]"))
    workflow.publish(saved.article)
