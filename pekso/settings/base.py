"""Settings that hold everywhere. No `if` here: what differs stands in dev, test and prod.

Servers, keys and addresses come from the environment (docs/running.md lists every name).
"""

from pathlib import Path

import environ
import pghistory
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from pekso.settings.entrance import *  # noqa: F403

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = Path(env.str("PEKSO_DATA_DIR", default=str(BASE_DIR / ".data")))

INSTALLED_APPS = [
    "core.apps.CoreConfig",
    "agency.apps.AgencyConfig",
    "clients.apps.ClientsConfig",
    "cases.apps.CasesConfig",
    "ethics.apps.EthicsConfig",
    "supervision.apps.SupervisionConfig",
    "pekso.apps.PeksoConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "guardian",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "template_partials",
    "csp",
]

MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "core.headers.AnswerHeaders",
    "django.middleware.security.SecurityMiddleware",
    # Packed answers, each longer by a random number of bytes (docs/decisions/0009-packed-pages.md).
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.doors.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "agency.house_rules.ForgetHouseRules",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "agency.roles.RolesMiddleware",
    "agency.sessions.SessionLimits",
    "core.acting.ActingMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "agency.answers.BookMiddleware",
    "agency.second_factor.SecondFactorGate",
    "ethics.gate.AcknowledgementGate",
    "core.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "pekso.urls"
WSGI_APPLICATION = "pekso.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pekso.context.page",
            ],
            "builtins": ["core.templatetags.pekso"],
        },
    },
]

DATABASES = {
    "default": {
        **env.db("DATABASE_URL"),
        "ENGINE": "pekso.postgres",
        "ATOMIC_REQUESTS": True,
        "CONN_MAX_AGE": 60,
        # A named cursor outside a transaction could not be told who acts.
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }
}
# The tests connect as the owner of the tables; whoever acts in them takes this role meanwhile.
PEKSO_REQUEST_ROLE = ""
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "pekso_cache",
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
# Grants are read by agency.access alone, never through Django's has_perm.
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]

# The context stands in each row of history: a context table of its own would have to be updated.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField()

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Bahasa Indonesia")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["pekso.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = BASE_DIR / "staticfiles"
MEDIA_ROOT = DATA_DIR / "media"
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    "accelerometer": [],
    "camera": ["self"],
    "geolocation": [],
    "gyroscope": [],
    "magnetometer": [],
    "microphone": [],
    "payment": [],
    "usb": [],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# A list of "id:base64key", newest first; the index key is another key (docs/access.md).
PEKSO_DATA_KEYS = env.list("PEKSO_DATA_KEYS", default=[])
PEKSO_INDEX_KEY = env.str("PEKSO_INDEX_KEY", default="")
# The last seal of the books, noted outside the database (docs/access.md).
PEKSO_SEAL_HEAD = env.str("PEKSO_SEAL_HEAD", default=str(DATA_DIR / "audit-head.json"))
PEKSO_BASE_URL = env.str("PEKSO_BASE_URL", default="http://localhost:8000")

CELERY_BROKER_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE = {
    "sweep-reminders": {
        "task": "core.sweep_reminders",
        "schedule": 60.0,
        "options": {"expires": 55.0},
    },
    "seal-books": {
        "task": "agency.seal_books",
        "schedule": 120.0,
        "options": {"expires": 115.0},
    },
    "send-invitations": {
        "task": "agency.send_invitations",
        "schedule": 60.0,
        "options": {"expires": 55.0},
    },
    "open-access-reviews": {
        "task": "cases.open_access_reviews",
        "schedule": 3600.0,
        "options": {"expires": 3500.0},
    },
    "drop-old-imports": {
        "task": "agency.drop_old_imports",
        "schedule": 3600.0,
        "options": {"expires": 3500.0},
    },
    "watch-roles": {
        "task": "agency.watch_roles",
        "schedule": 3600.0,
        "options": {"expires": 3500.0},
    },
    "sweep-sessions": {
        "task": "agency.sweep_sessions",
        "schedule": 3600.0,
        "options": {"expires": 3500.0},
    },
    "sweep-drafts": {
        "task": "core.sweep_drafts",
        "schedule": 3600.0,
        "options": {"expires": 3500.0},
    },
}

EMAIL_FILE_PATH = str(DATA_DIR / "mail")
EMAIL_TIMEOUT = 10
# The right side of the Message-ID of reminders; it need not exist.
PEKSO_MAIL_DOMAIN = env.str("PEKSO_MAIL_DOMAIN", default="pekso.invalid")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Pekso <pekso@localhost>")
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
# A photo that may be taken (10 MB) never lies unsealed in a temporary file.
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "wordless": {
            "()": "core.logs.WordlessFormatter",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        },
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "wordless"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # Pages that are missing, refused or badly filled in are no trouble of ours.
        "django": {"level": "ERROR"},
        "celery": {"level": "INFO"},
    },
}
