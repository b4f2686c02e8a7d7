from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from agency.models import Staff
from core import clock
from pekso.demo.cast import log_ins
from pekso.demo.play import play


class Command(BaseCommand):
    help = "Fill an empty database with the demonstration, or say who can log in to it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--print-logins", action="store_true", help="only print: name, password, role"
        )

    def handle(self, *args: Any, print_logins: bool = False, **options: Any) -> None:
        if print_logins:
            self.stdout.write("\n".join(log_ins()))
        elif Staff.objects.exists():
            self.stdout.write("Basis data sudah berisi orang; demonstrasi tidak dimuat.")
        else:
            play(clock.now())
            self.stdout.write("Demonstrasi dimuat.")
