"""Posts among what the source shows from elsewhere."""

from dataclasses import replace

from articles.importing.blocks import Block, Embed, PostPlace
from articles.importing.record import FoundArticle, FoundPost
from articles.social.addresses import PostAddress, read_post


def with_embedded_posts(article: FoundArticle) -> FoundArticle:
    """The article with a post for each embed whose address is that of one, with what the source shows of it; what else is embedded stays
    as it is.
    """
    posts = list(article.posts)
    blocks: list[Block] = []
    for block in article.blocks:
        found = read_post(block.address) if isinstance(block, Embed) else None
        if found is None:
            blocks.append(block)
            continue
        same = next((number for number, post in enumerate(posts) if post.address == found.address), None)
        if same is None:
            same = len(posts)
            posts.append(_post(found, block))
        blocks.append(PostPlace(same, block.line))
    return replace(article, blocks=tuple(blocks), posts=tuple(posts))


def _post(found: PostAddress, embed: Embed) -> FoundPost:
    author, words = embed.author or None, embed.words or None
    return FoundPost(found.platform, author, found.handle, found.address, found.native_id, words, line=embed.line)
