"""The style sheets and scripts of the public pages.

Each is linked by itself: browsers fetch them side by side, and no build step has to join them.
"""

COMPONENTS = [
    "masthead",
    "colophon",
    "label",
    "byline",
    "figure",
    "article",
    "social-post",
    "block-quote",
    "note",
    "correction",
    "share",
    "author-box",
    "card",
    "front",
    "columnists",
    "listing",
    "pagination",
    "person",
    "promo",
    "lost",
]

# Tokens first: they open with the order of the layers, which no later file can change.
STYLES = [
    "css/tokens.css",
    "css/reset.css",
    "css/base.css",
    "css/prose.css",
    "css/layout.css",
    *(f"css/components/{name}.css" for name in COMPONENTS),
    "css/utilities.css",
    "css/print.css",
]

# Every behaviour is a module that needs no other, so that hashed file names need no import map.
SCRIPTS = [
    "js/elements/copy-link.js",
    "js/elements/native-share.js",
]
