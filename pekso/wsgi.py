"""WSGI entry point for gunicorn: `pekso.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pekso.settings.prod")
application = get_wsgi_application()
