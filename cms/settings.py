"""The one settings file, for development, tests and production alike; `.env.example` lists what can be set."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF

from cms import env

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"

TAKEN_FROM_FILE = env.read_file(Path(os.environ.get("ENV_FILE", ROOT / ".env")))

# Development is the default because it is harmless: it answers to this machine only, and shows no debugging pages
# unless asked to. Production asks for what it needs.
MODE = env.choice("MODE", "development", among={"development", "production"})
IN_PRODUCTION = MODE == "production"
DEBUG = env.boolean("DEBUG", default=False)
SECRET_KEY = env.secret("SECRET_KEY", keep_in=None if IN_PRODUCTION else VAR / "secret_key")
# Earlier keys: sessions and links that they have signed still hold.
SECRET_KEY_FALLBACKS = env.secrets_of("SECRET_KEY_FALLBACKS")

# The server, which `python -m cms.serve` starts

SERVER = env.choice("SERVER", "gunicorn", among={"gunicorn", "granian"})
HOST = env.text("HOST", "127.0.0.1")
PORT = env.integer("PORT", 8000, least=1)
WORKERS = env.integer("WORKERS", min(os.cpu_count() or 1, 4), least=1)
THREADS = env.integer("THREADS", 4, least=1)

# The publication. What editors can set in the browser, too (decision 245), is empty unless the operator sets it here, and then wins.

SITE_NAME = env.text("SITE_NAME")
SITE_TAGLINE = env.text("SITE_TAGLINE")
# What is shown of pages without a picture where they are shared: a path or an address of 1200 × 630 pixels; by default one is drawn.
SHARE_PICTURE = env.text("SHARE_PICTURE")
# The theme (decisions 212, 213): its faces come with the pages, or from a reader's system; and whether sections and menu stay in sight.
FACES = env.choice("FACES", "", among={"house", "system"})
NAVIGATION = env.choice("NAVIGATION", "", among={"sticky", "scrolling"})
SITE_ADDRESS = env.text("SITE_ADDRESS", "" if IN_PRODUCTION else f"http://127.0.0.1:{PORT}").rstrip("/")
LANGUAGE_CODE = env.language("LANGUAGE_CODE", "en-gb")
LANGUAGES, LOCALE_PATHS = [(LANGUAGE_CODE, LANGUAGE_CODE)], [VAR / "locale"]  # decision 150
# How addresses are made of words in other letters than ASCII: transliterated, or kept. Addresses that exist stay as they are.
ADDRESSES = env.choice("ADDRESSES", "ascii", among={"ascii", "unicode"})
TIME_ZONE = env.time_zone("TIME_ZONE", "UTC")
USE_TZ = True
FORMAT_MODULE_PATH = ["cms.formats"]
# By whom feeds and their entries are told apart for ever (RFC 4151): a domain of the publication, and a year in which it had it.
FEED_IDS = env.text("FEED_IDS", f"{urlsplit(SITE_ADDRESS).hostname or 'localhost'},2026")
# The hubs that are told of what is new in feeds (https://www.w3.org/TR/websub/), such as https://pubsubhubbub.appspot.com/.
WEBSUB_HUBS = env.words("WEBSUB_HUBS")

# What programs find at the root (decision 191)

SITE_ACCENT = env.text("SITE_ACCENT")
SITE_ICON = env.text("SITE_ICON")
ROBOTS_TXT = env.document("ROBOTS_TXT")
CONTENT_SIGNAL = env.text("CONTENT_SIGNAL")
RSL_LICENCE = env.document("RSL_LICENCE")
HUMANS_TXT = env.document("HUMANS_TXT")
LLMS_TXT = env.boolean("LLMS_TXT", default=True)
SECURITY_CONTACT = env.words("SECURITY_CONTACT")
SECURITY_EXPIRES = env.text("SECURITY_EXPIRES")
SECURITY_POLICY = env.text("SECURITY_POLICY")
# Search engines are told of what is new once there is a key (https://www.indexnow.org/documentation).
INDEXNOW_KEY = env.text("INDEXNOW_KEY")
INDEXNOW_ENDPOINT = env.text("INDEXNOW_ENDPOINT", "https://api.indexnow.org/indexnow")
# Whether browsers may fetch the page behind a link before it is clicked (decision 223).
SPECULATION_RULES = env.boolean("SPECULATION_RULES", default=True)
# Whether each process draws the second format of new pictures by a thread of its own; if not, manage.py make_renditions does.
RENDITIONS_IN_BACKGROUND = env.boolean("RENDITIONS_IN_BACKGROUND", default=True)

# Hosts

LOCAL_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
OWN_HOSTS = [urlsplit(SITE_ADDRESS).hostname] if urlsplit(SITE_ADDRESS).hostname else []
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS") or OWN_HOSTS + ([] if IN_PRODUCTION else LOCAL_HOSTS)
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS") or ([SITE_ADDRESS] if OWN_HOSTS else [])

# HTTPS

HTTPS = env.boolean("HTTPS", default=IN_PRODUCTION)
SECURE_SSL_REDIRECT = HTTPS
# Orchestrators and monitors ask on the machine itself, without HTTPS.
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "cms.stale_forms.stale_form"
SECURE_HSTS_SECONDS = env.integer("HSTS_SECONDS", 365 * 24 * 3600) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS and env.boolean("HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = HTTPS and env.boolean("HSTS_PRELOAD", default=False)
# Whether every other host of the domain speaks HTTPS is something only the operator knows (W005, W021);
# editors see a preview of an article in a frame of our own (W019).
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W019", "security.W021"]
# To be named only where a proxy stands in front and overwrites it: otherwise anyone can send it.
PROXY_HTTPS_HEADER = env.text("PROXY_HTTPS_HEADER")
if PROXY_HTTPS_HEADER:
    SECURE_PROXY_SSL_HEADER = (f"HTTP_{PROXY_HTTPS_HEADER.upper().replace('-', '_')}", "https")
# The same holds for this one: who may try how many passwords depends on it.
PROXY_ADDRESS_HEADER = env.text("PROXY_ADDRESS_HEADER")

# Headers. No page needs an inline script or style, so none is allowed, to us or to anyone who slips one in.

SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        # The nonce is sent only with the editor's form, whose import map is the one inline script; never with a page
        # that may be cached.
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "frame-src": [SELF],
        "frame-ancestors": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}

# Browsers report what the policy has blocked; that is logged (cms/csp_reports.py).
CSP_REPORTS = env.boolean("CSP_REPORTS", default=False)
if CSP_REPORTS:
    CONTENT_SECURITY_POLICY["DIRECTIVES"] |= {"report-uri": ["/csp-reports/"], "report-to": "csp"}

# The application

INSTALLED_APPS = [
    "taggit",  # before articles, which replaces its admin
    "cms",
    "cms.promos",
    "cms.site.publication",
    "cms.site.front",
    "cms.log_in",
    "cms.saved_views",
    "cms.notifications",
    "articles",
    "articles.social",
    "people",
    "django_prose_editor",
    "csp",
    "django.forms",  # its widgets, beside ours in templates/admin/widgets
    "django.contrib.admin",
    "cms.team.TeamConfig",  # django.contrib.auth
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "plumbing.page_cache.serving.logged_in.private_answers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.security.headers",
    "cms.site.root_files.speculation.headers",
    "cms.site.publication.shown.once_a_request",
    "cms.security.no_nul",
    "cms.security.ContentSecurityPolicy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.log_in.staying.sessions_are_seen",
    "cms.log_in.staying.second_factor_is_required",
    "cms.site.releasing.release_due",
    "cms.unavailable.Unavailable",
    "cms.security.Unreadable",
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
# The public pages are Jinja2 templates (decision 14); the admin, and what we add to it, Django's.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [ROOT / "templates" / "pages"],
        "OPTIONS": {"environment": "cms.site.environment.environment", "context_processors": ["cms.site.context.site"]},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.site.context.site",
            ],
        },
    },
]
TAGGIT_CASE_INSENSITIVE = True

# The database

DATABASES = {
    "default": env.database(
        f"sqlite:///{VAR / 'broadside.sqlite3'}",
        pool=env.integer("DATABASE_POOL", THREADS + 2),
        prepares=env.boolean("DATABASE_PREPARES", default=True),
    ),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What is counted of promos and articles: each process writes it so many seconds after the first. However many processes there are on
# a host, that is below twenty statements a second.
COUNTS_WRITTEN_EVERY = env.integer("COUNTS_WRITTEN_EVERY", -(-WORKERS // 8), least=1)

# The page cache (docs/operations.md)

PAGE_CACHE = env.choice("PAGE_CACHE", "on", among={"on", "off"})
# On a disk of this machine; every process of the site on this machine must be able to write it.
PAGE_CACHE_DECLARATION = "cms.caching.DECLARATION"
PAGE_CACHE_FILE = env.text("PAGE_CACHE_FILE", str(VAR / "page_cache.stamps"))
PAGE_CACHE_MEGABYTES = env.integer("PAGE_CACHE_MEGABYTES", 64, least=1)
# Be notified of changes that other machines make. Only PostgreSQL can be used by several.
PAGE_CACHE_LISTENS = DATABASES["default"]["ENGINE"].endswith("postgresql") and env.boolean(
    "PAGE_CACHE_LISTENS", default=True
)
CDN_PURGE = env.words("CDN_PURGE")
CDN_TOKEN = env.secret("CDN_TOKEN") if any(not target.startswith("varnish:") for target in CDN_PURGE) else ""
CDN_SECONDS = env.integer("CDN_SECONDS", 3600)

# Watching it. /metrics answers nobody while there is no token.

METRICS_TOKEN = env.secret("METRICS_TOKEN") if env.text("METRICS_TOKEN") or env.text("METRICS_TOKEN_FILE") else ""

# Files

STATIC_URL, MEDIA_URL = "/static/", "/media/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(VAR / "static")))
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_ROOT = Path(env.text("MEDIA_ROOT", str(VAR / "media")))
# Uploads through Django are slow: in production the web server in front serves them.
SERVE_MEDIA = env.boolean("SERVE_MEDIA", default=not IN_PRODUCTION)
# What one request may hold besides files: the longest body (articles.body.schema.LONGEST_BODY), at up to four bytes for
# a character, and the rest of the form.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000
STORAGES = {
    "default": {"BACKEND": "cms.media.NewNames"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage" if DEBUG else "cms.static_files.StaticFiles"
    },
}

# Log-in

# staff: whoever is in the newsroom needs a second factor. off: it is their choice.
REQUIRE_MFA = env.choice("REQUIRE_MFA", "off", among={"off", "staff"})
# What an administrator reads of log-ins, second factors and rights goes after so many days.
TEAM_HISTORY_DAYS = env.integer("TEAM_HISTORY_DAYS", 365, least=1)
# A provider of OpenID Connect by which those who have an account may log in, too; none, while it has no issuer.
OIDC_ISSUER = env.text("OIDC_ISSUER").rstrip("/")
OIDC_NAME = env.text("OIDC_NAME", urlsplit(OIDC_ISSUER).hostname or "")
OIDC_CLIENT_ID = env.text("OIDC_CLIENT_ID")
OIDC_CLIENT_SECRET = env.secret("OIDC_CLIENT_SECRET") if OIDC_ISSUER else ""
LOGIN_URL, LOGIN_REDIRECT_URL = "admin:login", "admin:index"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ["UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator"]
]

# Mail

MAIL_FROM = f"newsroom@{OWN_HOSTS[0]}" if OWN_HOSTS else "newsroom@localhost"
PASSWORD_RESET_TIMEOUT = 60 * 60  # of a link with which a forgotten password is chosen anew
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("EMAIL_FROM", MAIL_FROM)
globals().update(env.mail("console:"))
NOTIFICATIONS_IN_BACKGROUND = env.boolean("NOTIFICATIONS_IN_BACKGROUND", default=True)  # or by a command

# Log

LOG_FORMAT = env.choice("LOG_FORMAT", "plain", among={"plain", "json"})
LOG_LEVEL = env.choice("LOG_LEVEL", "info", among={"debug", "info", "warning", "error"}).upper()
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
        "json": {"()": "cms.json_lines.JsonLines"},
    },
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["out"], "level": LOG_LEVEL},
    # Django's own handlers would say it all twice, and by mail.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        **{library: {"level": "WARNING"} for library in ("httpx", "fido2")},
    },
}
