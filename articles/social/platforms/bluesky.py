"""Bluesky. It answers oEmbed with the words as paragraphs of a quotation: https://docs.bsky.app/docs/advanced-guides/oembed"""

from articles.social.answers import from_oembed_paragraphs
from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="bluesky",
    label="Bluesky",
    names=("Blue Sky", "BlueSky", "Bsky"),
    hosts=("bsky.app",),
    profile="https://bsky.app/profile/{handle}",
    profile_path=r"/profile/(?P<handle>[\w.-]+)",
    posts=(
        # A DID names an account for ever, and is no handle: https://atproto.com/specs/did
        PostRule(
            r"/profile/(?P<account>did:[\w.:%-]*)/post/(?P<id>\w+)", "https://bsky.app/profile/{account}/post/{id}"
        ),
        PostRule(r"/profile/(?P<handle>[\w.:%-]+)/post/(?P<id>\w+)", "https://bsky.app/profile/{handle}/post/{id}"),
    ),
    oembed="https://embed.bsky.app/oembed",
    read=from_oembed_paragraphs,
)
