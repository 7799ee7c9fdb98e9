from articles.social.models.media import PostMedia, media_facts
from articles.social.models.post import SocialPost, SocialPostQuerySet
from articles.social.models.record import PostCapture, PostChange, PostCheck

__all__ = ["PostCapture", "PostChange", "PostCheck", "PostMedia", "SocialPost", "SocialPostQuerySet", "media_facts"]
