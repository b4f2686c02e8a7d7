"""Logging in as people do: name, password, and the code of their app."""

from django.test import Client
from django.urls import reverse

from agency import mfa
from conftest import PASSWORD

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def with_app(person, secret=SECRET):
    """Give the person an app."""
    mfa.enrol_app(user=person, secret=secret)
    return person


def code(secret=SECRET, later=0):
    """What the app shows now, or `later` half minutes on."""
    return mfa.code_at(secret, mfa.step_now() + later)


def by_password(person, password=PASSWORD, **extra):
    """A browser after the first step."""
    browser = Client(raise_request_exception=False)
    sent = {"login": person.username, "password": password}
    browser.answer = browser.post(reverse("account_login"), sent, **extra)
    return browser


def entered(person, **extra):
    """A browser after both steps; the person gets an app if there is none."""
    if not mfa.has_second_factor(person):
        with_app(person)
    browser = by_password(person, **extra)
    browser.answer = browser.post(reverse("mfa_authenticate"), {"code": code()})
    assert browser.answer.status_code == 302, browser.answer.content.decode()
    return browser
