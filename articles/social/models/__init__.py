from articles.social.models.media import PostMedia, media_facts
from articles.social.models.post import GONE, SocialPost
from articles.social.models.queryset import SocialPostQuerySet
from articles.social.models.record import PostCapture, PostChange, PostCheck

__all__ = [
    "GONE",
    "PostCapture",
    "PostChange",
    "PostCheck",
    "PostMedia",
    "SocialPost",
    "SocialPostQuerySet",
    "media_facts",
]
