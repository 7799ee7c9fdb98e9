from django.db import migrations

from articles.social.addresses import read_post


def fill(apps, schema_editor):
    """Name the posts that quotes are taken from by their archived addresses, and note that their articles use them."""
    Quote, PostUse = apps.get_model("articles", "Quote"), apps.get_model("articles", "PostUse")
    SocialPost = apps.get_model("social", "SocialPost")
    for quote in Quote.objects.exclude(source_address="").only("pk", "article", "source_address").iterator():
        cited = read_post(quote.source_address)
        if cited is None:
            continue
        if cited.address != quote.source_address:
            Quote.objects.filter(pk=quote.pk).update(source_address=cited.address)
        uses = PostUse.objects.filter(article=quote.article_id)
        post = SocialPost.objects.filter(address=cited.address).first()
        if post and not uses.filter(post=post).exists():
            PostUse.objects.create(article_id=quote.article_id, post=post, position=uses.count())


class Migration(migrations.Migration):
    dependencies = [("articles", "0011_revision_slug"), ("social", "0006_who_is_asking_for_a_post")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
