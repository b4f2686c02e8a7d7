"""How somebody comes in: by the link of an invitation's letter."""

import re

from django.core import mail
from django.test import Client as Browser

from agency.models import Staff

PHRASE = "melati-di-tepi-kali"


def accepts_invitation(email: str, password: str = PHRASE) -> Staff:
    """Whoever got the newest letter to `email` follows its link, pledges and sets a password."""
    letters = [letter for letter in mail.outbox if letter.to == [email]]
    found = re.search(r"/lembaga/undangan/\w+/", letters[-1].body)
    assert found is not None, letters[-1].body
    typed = {"password1": password, "password2": password, "pledged": "on"}
    answer = Browser().post(found[0], typed)
    assert answer.status_code == 303, answer.content.decode()
    return Staff.objects.get(email=email)
