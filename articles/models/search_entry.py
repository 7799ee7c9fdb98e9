"""What readers' search knows of articles (articles/search): rows derived from what is live."""

from django.db import models


class SearchEntry(models.Model):
    """A released article as readers' search finds it; its words lie in the database's own full-text index. Derived."""

    article = models.OneToOneField("articles.Article", models.CASCADE, primary_key=True, related_name="search_entry")
    number = models.BigIntegerField(unique=True)  # tells the moment of publication: search/numbers.py
    withdrawn_at = models.DateTimeField(null=True)
    marks = models.TextField(blank=True)  # section, kind, year, people, speakers and tags: search/marks.py
    pieces = models.JSONField(default=list)  # texts beside the body, each with what it is: search/texts.py

    def __str__(self):
        return str(self.article)


class SearchWord(models.Model):
    """A word that the archive holds, folded, and the stem under which it is indexed. Derived; never edited."""

    word = models.CharField(max_length=80)
    stem = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "stem"], name="a_word_has_a_stem_once")]
        indexes = [
            models.Index(fields=["stem"], name="words_by_stem"),
            models.Index(fields=["word"], name="words_by_beginning", opclasses=["varchar_pattern_ops"]),
        ]

    def __str__(self):
        return self.word


class SearchSpelling(models.Model):
    """A form that a word takes when letters are left out: words that share one are spelt alike. Derived."""

    key = models.BigIntegerField(db_index=True)  # a checksum of the form: search/spelling.py
    word = models.ForeignKey(SearchWord, models.CASCADE, related_name="spellings")

    def __str__(self):
        return f"{self.key}: {self.word}"
