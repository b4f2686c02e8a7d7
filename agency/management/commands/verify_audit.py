"""Compares the books with their seals and names the first row that is not as it was sealed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from agency.verification import verify


class Command(BaseCommand):
    help = "Verify the books and the history against their seals; ends with 1 at the first fault."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--head", default="", metavar="NUMBER:DIGEST", help="a seal known from elsewhere"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = verify(_head(options["head"]))
        if verdict.fault is not None:
            raise CommandError(str(verdict.fault))
        self.stdout.write(
            f"Whole: {verdict.seals} seals over {verdict.rows} rows;"
            f" {verdict.unsealed} rows wait for the next seal."
        )


def _head(text: str) -> tuple[int, str] | None:
    if not text:
        return None
    number, _, digest = text.partition(":")
    if not number.isdigit() or not digest:
        raise CommandError("--head takes a number and a digest, as seal_audit prints them")
    return int(number), digest
