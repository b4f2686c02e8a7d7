"""The Celery application: `celery -A pekso.celery worker` and `beat`."""

import logging.config
import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pekso.settings.prod")
app = Celery("pekso")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def use_our_logging(**_facts: Any) -> None:
    """The worker and beat write as the pages do: Celery's own format repeats what was typed."""
    logging.config.dictConfig(settings.LOGGING)
