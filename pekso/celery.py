"""The Celery application: `celery -A pekso.celery worker` and `beat`."""

import logging.config
import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, celeryd_init, setup_logging
from django.conf import settings

from pekso.database_role import guard_service

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pekso.settings.prod")
app = Celery("pekso")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def use_our_logging(**_facts: Any) -> None:
    """The worker and beat write as the pages do: Celery's own format repeats what was typed."""
    logging.config.dictConfig(settings.LOGGING)


@celeryd_init.connect
@beat_init.connect
def require_the_role_of_the_application(**_facts: Any) -> None:
    """Worker and beat start only where the walls hold them back."""
    guard_service()
