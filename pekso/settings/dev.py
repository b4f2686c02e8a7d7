"""Settings of `make run`: demo data, plain http on localhost, mail as files."""

from pekso.settings.base import *  # noqa: F403
from pekso.settings.base import env

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
# Known to everybody: for the invented people of the demonstration only (pekso.demo.cast).
PEKSO_DEMO_TOTP = "MELATIDITEPIKALIMELATIDITEPIKALI"
EMAIL_BACKEND = "core.mail.OnceFileBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "core.assets.HashedFiles"},
}
vars().update(
    env.email("EMAIL_URL", default="consolemail://") if env.str("EMAIL_URL", default="") else {}
)
