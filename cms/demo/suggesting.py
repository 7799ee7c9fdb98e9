"""What a colleague says of the demonstration's draft: a suggestion, and a note on words."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.db import transaction

from articles import workflow
from articles.models import Article

DRAFT = "notes-towards-a-defence-of-the-interval"
COLLEAGUE = {"first_name": "Hester", "last_name": "Wragg", "is_staff": True}
STANDFIRST = "Nobody has ever asked for their money back because of the interval."
CHANGES = {
    "in the tone of a dentist. It is meant as a kindness.": "in the tone of a dentist. It is meant kindly.",
    "But the interval was never a rest.": "The interval was never a rest.",
    "End on the bell. People going back in:": "End on the bell, and on people going back in:",
}
WHY = "A standfirst, and three small things. Take what you like."
NOTED = "the woman who told me"
NOTE = "Does she know that she is to be in the magazine? Ask at the Pelican, please."


@transaction.atomic
def add_suggestion():
    """How many were added: one, of somebody who has an account but no password, if the draft is there and has had none."""
    article = Article.objects.filter(slug=DRAFT, live_revision=None).select_related("latest_revision").first()
    if article is None or article.suggestions.exists():
        return 0
    colleague, _ = User.objects.get_or_create(username="hester", defaults=COLLEAGUE | {"password": make_password(None)})
    document = article.document
    body = document.body
    for old, new in CHANGES.items():
        body = body.replace(old, new)
    facts = {"headline": document.headline, "standfirst": STANDFIRST, "body": body, "note": WHY}
    workflow.suggest(article, by=colleague, against=article.latest_revision, **facts)
    if NOTED in body:
        workflow.note_words(article, by=colleague, text=NOTE, exact=NOTED)
    return 1
