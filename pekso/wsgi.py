"""WSGI entry point for gunicorn: `pekso.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

from pekso.database_role import guard_service

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pekso.settings.prod")
application = get_wsgi_application()
guard_service()
