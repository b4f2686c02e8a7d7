"""Settings of the Celery processes in test_celery_round: a quick beat, and mail as files."""

from pekso.settings.test import *  # noqa: F403
from pekso.settings.test import env

EMAIL_BACKEND = "core.mail.OnceFileBackend"
EMAIL_FILE_PATH = env.str("ROUND_MAIL")
CELERY_BEAT_SCHEDULE = {
    "sweep-reminders": {
        "task": "core.sweep_reminders",
        "schedule": 0.5,
        "options": {"expires": 55.0},
    },
}
# A queue of its own, since other things may run on the same Redis.
CELERY_TASK_DEFAULT_QUEUE = env.str("ROUND_QUEUE")
