"""Settings of a real installation. A missing or unsafe value stops the start with its name."""

from django.core.exceptions import ImproperlyConfigured

from pekso.settings.base import *  # noqa: F403
from pekso.settings.base import PEKSO_DATA_KEYS, PEKSO_DEMO_TOTP, PEKSO_INDEX_KEY, env

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-pekso_session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-pekso_csrf"
PEKSO_DEVICE_COOKIE = "__Host-pekso_device"
vars().update(env.email("EMAIL_URL"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "core.assets.HashedFiles"},
}

for problem, wrong in {
    "SECRET_KEY must have at least 50 characters": len(SECRET_KEY) < 50,
    "SECRET_KEY must be one of your own": SECRET_KEY.startswith("django-insecure-"),
    "ALLOWED_HOSTS must name the hosts, never *": not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS,
    "PEKSO_DATA_KEYS is missing": not PEKSO_DATA_KEYS,
    "PEKSO_INDEX_KEY is missing": not PEKSO_INDEX_KEY,
    "PEKSO_DEMO_TOTP is for the demonstration only": bool(
        PEKSO_DEMO_TOTP or env.str("PEKSO_DEMO_TOTP", default="")
    ),
}.items():
    if wrong:
        raise ImproperlyConfigured(problem)
