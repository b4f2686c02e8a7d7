"""The Celery application: `celery -A pekso.celery worker` and `beat`."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pekso.settings.prod")
app = Celery("pekso")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
