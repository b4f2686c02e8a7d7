from typing import Any

from django.core.management.base import BaseCommand, CommandError

from clients.regions import WrongRegionFile
from clients.services.regions import load_regions


class Command(BaseCommand):
    help = "Load Indonesia's regions (38 provinces to 83,762 villages) and the invented ones."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            changed = load_regions()
        except WrongRegionFile as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"Regions added or changed: {changed}")
