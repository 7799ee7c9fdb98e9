"""What happens to an archived post happens to the articles that show it: their history tells of it."""

from django.db.models.signals import post_save
from django.dispatch import receiver

from articles.models.event import Event
from articles.social.models import PostChange


@receiver(post_save, sender=PostChange)
def note_in_articles(instance, created, raw=False, **kwargs):
    """Leave an Event in each article that shows the post. (A signal, because posts know nothing of articles.)"""
    if not created or raw:
        return
    detail = {
        "post": instance.post.reference,
        "author": instance.post.author_label,
        "platform": instance.post.platform_label,
        "before": instance.before,
        "after": instance.after,
    }
    Event.objects.bulk_create(
        Event(article_id=article, verb=Event.Verb.POST_CHANGED, by=instance.by, detail=detail)
        for article in instance.post.uses.values_list("article", flat=True)
    )
