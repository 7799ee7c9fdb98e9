"""What our site declares to the page cache (plumbing/page_cache/declaration.py says what each word means)."""

from cms.site.front import as_of
from cms.site.markdown import page as markdown
from cms.site.registry import PAGES
from cms.site.root_files import routes as root_files
from plumbing.page_cache.declaration import Declaration

DECLARATION = Declaration(
    routes={page.name: page.parameters for page in PAGES},
    alternatives={"article": (markdown.MEDIA_TYPE, markdown.NAME)},
    # The files at the root are made of settings: to keep them would spare nothing.
    routes_not_kept=frozenset(
        {
            *root_files.NAMES,
            "accent",
            *(as_of.NAME, as_of.WITH_DRAFT, as_of.CHOOSE),
            "counts",
            "feed-guess",
            "go",
            "promo-calendar",
            "plan-feed",
            "promo-preview",
            "picture",
            "year",
            "search",
            "search-suggestions",
            "shared-preview",
            "saved-preview",
            "messages",
            "healthz",
            "readyz",
            "metrics",
            "csp-reports",
        }
    ),
    private=frozenset(
        {
            *("admin.logentry", "sessions.session", "auth.user", "auth.group", "auth.permission"),
            *("auth.user_groups", "auth.user_user_permissions", "auth.group_permissions"),
            *("articles.draft", "articles.presence", "articles.previewlink", "articles.event", "articles.revision"),
            *("articles.suggestion", "articles.suggestedpiece"),
            *("articles.wordnote", "articles.story", "articles.storyevent", "articles.calendarlink"),
            *("people.personmerge", "articles.tagmerge"),
            *("social.postchange", "social.postcapture", "social.postcheck"),
            *(
                "promos.addresscheck",
                "promos.promocount",
                "articles.readingcount",
                "articles.mostreadupdate",
                "log_in.logintry",
                "saved_views.savedview",
                "notifications.notification",
                "notifications.mailchoice",
                "publication.redirectcount",
                "publication.settingsrevision",
            ),
            *(
                "log_in.authenticatorapp",
                "log_in.passkey",
                "log_in.recoverycode",
                "log_in.opensession",
                "log_in.teamevent",
            ),
            "log_in.provideraccount",
            *("articles.searchrow", "articles.documentuse", "front.frontdraft", "front.frontevent"),
            *("articles.searchentry", "articles.searchword", "articles.searchspelling"),
        }
    ),
    gates={"articles.article": ("status", frozenset({"scheduled", "published"}))},
    # The words that readers' search asks on SQLite; no kept page shows what it finds.
    derived={"articles_searchtext": ()},
    # That no page shows them is proved by the staleness walk, which compares every page after every verb.
    hidden={
        "articles.article": frozenset({"latest_revision_id"}),
        "social.socialpost": frozenset({"checked_at", "status_since"}),
        # For robots.txt, which is not kept.
        "publication.publication": frozenset({"robots_additions", "signal_search", "signal_input", "signal_train"}),
    },
    deciding={
        "articles.article": frozenset(
            {"slug", "status", "published_at", "withdrawn_at", "section_id", "series_id", "headline", "language"}
        )
    },
)
