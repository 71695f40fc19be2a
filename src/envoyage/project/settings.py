"""Django's settings: secure unless told otherwise; what may differ between machines is in `configuration`."""

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from envoyage.project.configuration import LOOPBACK, configured
from envoyage.project.logs import logging_of

_configuration = configured()

DEBUG = _configuration.debug
SECRET_KEY = _configuration.secret_key
ALLOWED_HOSTS = list(_configuration.hosts)
FOR_THIS_MACHINE = set(ALLOWED_HOSTS) <= set(LOOPBACK)
DATABASES = {"default": dict(_configuration.database)}
LOCK_SECONDS = _configuration.lock_seconds
PHOTOS = _configuration.home / "media"
PIECES = _configuration.home / "pieces.sqlite3"  # of data files; may be thrown away
CLAIMS = _configuration.home / "claims.json"  # what they rest on, for `publish`; may be thrown away
TRACKER_PAGE = "envoyage.pages.views.tracker_preview"  # desk and pages do not see each other
API_RATE = _configuration.api_rate
DATA_LICENCE = _configuration.licence
INTRANET = list(_configuration.intranet)
METRICS_TOKEN = _configuration.metrics_token
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "envoyage.record",
    "envoyage.members",
    "envoyage.pages",
    "envoyage.api",
    "envoyage.desk",
]
MIDDLEWARE = [
    "envoyage.project.logs.RequestLog",
    *(["envoyage.project.metrics.Metrics"] if METRICS_TOKEN else []),
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.locale.LocaleMiddleware",  # the language is in the address, nowhere else
    "envoyage.api.methods.Methods",
    "django.middleware.common.CommonMiddleware",
    # Sessions, people and messages are opened when they are asked for, and only the desk asks.
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "envoyage.desk.door.Door",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "envoyage.project.urls"
WSGI_APPLICATION = "envoyage.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "loaders": [
                ("envoyage.tongue.templates.Loader", ["django.template.loaders.app_directories.Loader"])
            ],
        },
    }
]

# Finished pages, kept while the book stays as it is, ten to sixty kilobytes each: in the folder that all
# workers of a served site share and that goes with them, else in the process.
_PAGES = os.environ.get("ENVOYAGE_PAGES_FOLDER")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": _PAGES,
        "OPTIONS": {"MAX_ENTRIES": 8_000},
    }
    if _PAGES
    else {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 64},
    },
    # Parts that many pages have in the same words: the head of the site and its foot, in each language.
    "fragments": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "fragments",
        "TIMEOUT": None,
    },
    # Answers of the API while the book stays as it is; the longest have 128 KB.
    "answers": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "answers",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 256},
    },
    # How often each visitor asked the API in this minute.
    "rate": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "rate",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español"), ("pt", "Português")]  # each as it calls itself
LOCALE_PATHS = [Path(__file__).parents[1] / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True  # the files are few and shipped: no collecting before the first page

# Everything from this host, nothing inline, nothing from third parties.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _configuration.https
SECURE_REDIRECT_EXEMPT = [r"^-/"]  # asked from within, where nobody ends TLS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _configuration.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _configuration.https
if _configuration.proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The desk's cookies are sent to the desk alone; a public page never sees one.
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/desk/"
SESSION_COOKIE_NAME = "desk_session"
SESSION_COOKIE_AGE = 14 * 3600  # seconds: a long working day
CSRF_COOKIE_NAME = "desk_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "envoyage.desk.views.errors.csrf_failure"
MESSAGE_STORAGE = (
    "django.contrib.messages.storage.session.SessionStorage"  # a cookie of its own would reach "/"
)

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "desk:sign-in"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5  # people who mistype need two or three
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the door opens when it was said to open
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True  # who signed in when is nobody's business
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "kept"]
AXES_CLIENT_IP_CALLABLE = "envoyage.desk.throttle.address"
AXES_LOCKOUT_CALLABLE = "envoyage.desk.throttle.too_many"
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600  # seconds that a link to choose a password is good for

LOGGING = logging_of(_configuration.log)
