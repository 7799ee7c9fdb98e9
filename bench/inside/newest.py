"""`newest NUMBER`: prints the paths of the newest articles that readers see, one a line."""

from articles.models import Article


def main(number):
    for article in Article.objects.published().newest_first().only("slug")[: int(number)]:
        print(article.get_absolute_url())
