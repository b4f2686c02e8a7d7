"""`manage.py reset_second_factor NAME --reason "…"`: for the last admin, on the server."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from agency.models import Staff
from agency.services.factor_resets import reset_second_factor
from core.refusals import Changed


class Command(BaseCommand):
    help = "Take away a lost second factor where no other admin can; the link goes out by mail."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        staff = Staff.objects.filter(username=options["username"]).first()
        if staff is None:
            raise CommandError(f"nobody is called {options['username']}")
        try:
            reset_second_factor(staff=staff, reason=options["reason"][:500], by=None)
        except Changed as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"The link goes to the e-mail address of {staff.username}.")
