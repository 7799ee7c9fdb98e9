"""Who made an article: index rows, derived from the live document."""

from django.db import models


class Role(models.TextChoices):
    AUTHOR = "author", "Author"
    INTERVIEWER = "interviewer", "Interview"
    TRANSLATOR = "translator", "Translation"
    EDITOR = "editor", "Editing"
    ILLUSTRATOR = "illustrator", "Illustration"
    PHOTOGRAPHER = "photographer", "Photography"
    RESEARCHER = "researcher", "Research"

    @property
    def heading(self):
        """What stands before a person's name above what they did in this role."""
        return HEADINGS[self]


HEADINGS = {
    Role.AUTHOR: "Articles by",
    Role.INTERVIEWER: "Interviews by",
    Role.TRANSLATOR: "Translated by",
    Role.EDITOR: "Edited by",
    Role.ILLUSTRATOR: "Illustrated by",
    Role.PHOTOGRAPHER: "Photographs by",
    Role.RESEARCHER: "Research by",
}


class Byline(models.Model):
    """A person's credit on an article. Derived: `reindex` can rebuild it."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="bylines")
    person = models.ForeignKey("people.Person", models.PROTECT, db_index=False, related_name="bylines")
    role = models.CharField(max_length=20, choices=Role, default=Role.AUTHOR)
    order = models.PositiveSmallIntegerField(default=0)
    published_at = models.DateTimeField(null=True, editable=False)  # the article's; see indexing.DATED

    class Meta:
        ordering = ["order"]
        indexes = [models.Index(fields=["person", "role", "-published_at", "-article"], name="byline_newest_first")]
        constraints = [
            models.UniqueConstraint(fields=["article", "person", "role"], name="person_has_a_role_once"),
            models.UniqueConstraint(fields=["article", "order"], name="bylines_have_an_order"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="byline_role_is_known"),
        ]

    def __str__(self):
        return f"{self.person} ({self.get_role_display().lower()})"
