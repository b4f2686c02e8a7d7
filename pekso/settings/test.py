"""Settings of the tests: real PostgreSQL, fast password hashing, mail in memory."""

from pekso.settings.base import *  # noqa: F403
from pekso.settings.base import PEKSO_SESSION_MINUTES, env

DEBUG = False
SECRET_KEY = "test-only-not-a-secret"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Stories move the clock by days and years; the tests of the limits set the real ones.
PEKSO_SESSION_MINUTES = dict.fromkeys(PEKSO_SESSION_MINUTES, 60 * 24 * 36_500)
PEKSO_RESET_SECONDS = 0.0
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PEKSO_DATA_KEYS = ["t1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="]
PEKSO_INDEX_KEY = "aW5kZXgta2V5LWZvci10ZXN0cy1vbmx5LTMyYnl0ZXM="
CELERY_BROKER_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
# No collected files are needed, and none are looked for.
WHITENOISE_AUTOREFRESH = True
PEKSO_REQUEST_ROLE = "pekso_app"
