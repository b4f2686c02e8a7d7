"""`manage.py document_rules`: write the tables of rules and coverage into docs/kodepeksos.md."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ethics.rule_tables import with_tables


class Command(BaseCommand):
    help = "Write the tables of rules and coverage into docs/kodepeksos.md."

    def handle(self, *args: Any, **options: Any) -> None:
        page = settings.BASE_DIR / "docs" / "kodepeksos.md"
        page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")
        self.stdout.write(str(page))
