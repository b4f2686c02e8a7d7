#!/usr/bin/env python
"""Command line of the project: `python manage.py <command>`.

Without DATABASE_URL it speaks to the instance that `make run` started on this data folder.
"""

import os
import sys

from django.core.management import execute_from_command_line

from pekso.serve.environment import adopt_running_instance
from pekso.serve.trouble import Trouble

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pekso.settings.dev")
    try:
        adopt_running_instance(sys.argv[1] if len(sys.argv) > 1 else "")
    except Trouble as trouble:
        sys.exit(str(trouble))
    execute_from_command_line(sys.argv)
