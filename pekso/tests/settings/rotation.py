"""Settings of a rotation that a test kills: the test's keys, and photos on a disk."""

from pekso.settings.test import *  # noqa: F403
from pekso.settings.test import STORAGES, env

PEKSO_DATA_KEYS = env.list("ROTATION_KEYS")
STORAGES = {
    **STORAGES,
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": env.str("ROTATION_MEDIA")},
    },
}
PEKSO_REQUEST_ROLE = ""
