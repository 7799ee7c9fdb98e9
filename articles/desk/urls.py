from django.urls import path

from articles.desk import (
    checking,
    drafts,
    images,
    lookups,
    people,
    posts,
    preflight,
    presence,
    preview_links,
    recordings,
    word_notes,
)

app_name = "desk"
urlpatterns = [
    path("people/", people.people, name="people"),
    path("people/similar/", people.similar, name="similar-people"),
    path("posts/", posts.posts, name="posts"),
    path("posts/typed/", posts.typed_post, name="typed-post"),
    path("images/", images.images, name="images"),
    path("image/", images.image, name="image"),
    path("image/check/", checking.picture, name="check-picture"),
    path("recordings/", recordings.recordings, name="recordings"),
    path("links/", lookups.links, name="links"),
    path("tags/", lookups.tags, name="tags"),
    path("autosave/", drafts.autosave, name="autosave"),
    path("drafts/", drafts.drafts, name="drafts"),
    path("preflight/", preflight.preflight, name="preflight"),
    path("presence/", presence.presence, name="presence"),
    path("word-notes/", word_notes.word_notes, name="word-notes"),
    path("preview-link/", preview_links.preview_link, name="preview-link"),
]
