"""Finding archived posts, and keeping new ones without ever keeping one twice."""

from django.db import IntegrityError, models, transaction
from django.db.models import Exists, OuterRef, Q

from articles.social.fields import ReferenceField
from articles.social.models.media import media_facts
from articles.social.references import fingerprint
from people import matching


class SocialPostQuerySet(models.QuerySet):
    def with_card_data(self):
        """Loads all that a card shows, in the same query."""
        return self.select_related("person").annotate(media_facts=media_facts("pk"))

    def shown_in(self, articles):
        """Posts that at least one of `articles` (a queryset) shows."""
        return self.filter(Exists(articles.filter(posts=OuterRef("pk"))))

    def update(self, **facts):
        if "reference" in facts:
            raise ValueError("Articles name a post by its reference: it is never changed.")
        return super().update(**facts)

    def find(self, address=None, platform="", author_name=None, text=None):
        """The post with this canonical address, else the one of this author and text whose address may be that."""
        if address:
            known = self.filter(Q(address=address) | Q(reference=address)).first()
            if known:
                return known
        if not text:
            return None
        same = self.filter(fingerprint=fingerprint(platform, author_name, text))
        return (same.filter(address__isnull=True) if address else same).order_by("pk").first()

    @transaction.atomic
    def record(self, *, platform, address=None, author_name=None, text=None, salt="", by=None, **facts):
        """Keep a post and return its row: a new one, or the one that is there, with its unknown facts filled in.

        `address` is canonical (platforms.py makes it so). Known facts are never overwritten. The author is matched to a
        Person by handle, then by name. `salt` as in references.reference_for; `by` is whose change it is.
        """
        post = self.find(address, platform, author_name, text)
        facts |= {"platform": platform, "address": address, "author_name": author_name, "text": text}
        if not facts.get("person"):
            facts["person"] = matching.find(name=author_name, handle=facts.get("handle"), platform=platform)
        if post:
            return post.learn(by=by, **facts)
        post = self.model(**{name: value for name, value in facts.items() if value is not None})
        post.salt = salt
        return self._saved_once(post)

    def _saved_once(self, post):
        """The new row; or the one that has its reference already, when no text told two lost posts apart."""
        reference = ReferenceField.made_for(post)
        if known := self.filter(reference=reference).first():
            return known
        try:
            with transaction.atomic():
                post.save()
        except IntegrityError:  # somebody else kept it a moment ago
            return self.model.objects.get(reference=reference)
        return post
