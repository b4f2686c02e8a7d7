"""`manage.py sync_access [--check]`: grants equal to the facts they come from."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from agency import access
from core.acting import for_purpose


class Command(BaseCommand):
    help = "Makes all grants equal to the facts; --check only reports differences (exit 1)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    @for_purpose("maintenance")
    def handle(self, *args: Any, check: bool = False, **options: Any) -> None:
        total = 0
        for root in access.roots():
            label = root.model._meta.label_lower
            ids = list(root.model._base_manager.values_list("pk", flat=True))
            for start in range(0, len(ids), 500):
                total += access.sync_ids(label, ids[start : start + 500], check_only=check)
        if check and total:
            raise CommandError(f"{total} differences between grants and facts.")
        self.stdout.write(f"{total} differences" + ("" if check else " mended"))
