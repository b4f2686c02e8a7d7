"""Looking at the demonstration in tests."""

from io import StringIO

from django.core.management import call_command
from django.test import Client as Browser

from agency.models import Staff

CASE_PAGES = [
    "detail",
    "consent_list",
    "assessment_detail",
    "resource_list",
    "plan_detail",
    "service_list",
    "monev_list",
    "visit_list_of_case",
]


class Tally:
    """Counts statements."""

    number = 0

    def __call__(self, execute, *statement):
        self.number += 1
        return execute(*statement)


def person(username):
    return Staff.objects.get(username=username)


def page(username, address):
    browser = Browser()
    browser.force_login(person(username))
    answer = browser.get(address)
    assert answer.status_code == 200, (username, address, answer.status_code)
    return answer.content.decode()


def told(**options):
    out = StringIO()
    call_command("load_demo", stdout=out, **options)
    return out.getvalue()
