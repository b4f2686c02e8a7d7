"""Looking at the demonstration in tests."""

import re
from io import StringIO

from django.core.management import call_command
from django.test import Client as Browser

from agency.models import Staff
from cases.models import Case
from clients.models import Client

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


def case_of(name):
    return Case.objects.get(client__name=name)


def names_of_people():
    """Words of the names of clients and relatives that are no words of the staff's names."""
    staff_words = {word for one in Staff.objects.all() for word in one.name.split()}
    people = [*Client.objects.all()]
    people += [member for client in people for member in client.family.all()]
    return {
        word
        for one in people
        for word in re.findall(r"\w{4,}", one.name)
        if word not in staff_words and word[0].isupper()
    } - {"Keluarga", "Kelompok", "Warga", "Dukungan"}
