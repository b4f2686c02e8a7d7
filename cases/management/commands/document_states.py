"""`manage.py document_states`: write docs/states.md from the tables of steps."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cases.state_tables import page


class Command(BaseCommand):
    help = "Write docs/states.md."

    def handle(self, *args: Any, **options: Any) -> None:
        target = settings.BASE_DIR / "docs" / "states.md"
        target.write_text(page(), encoding="utf-8")
        self.stdout.write(str(target))
