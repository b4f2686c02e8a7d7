"""Sends attacks to every form of one person and judges each answer."""

import html
import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import Resolver404, resolve

from agency.models import AuditEntry
from core.models import Notice
from tests.access import sweep
from tests.access.table import TABLE
from tests.hostile.attacks import MARK, Attack, attacks_on, plausible
from tests.hostile.known import FILES
from tests.hostile.page_forms import PageForm, errors_of, forms_of
from tests.stories.proof import differing, snapshot
from tests.stories.verbs.visits import picture

SEED = os.environ.get("PEKSO_FUZZ_SEED", "")
# Their titles name what is looked for in the code of ethics, or a person of the staff.
TITLED = ("ethics", "agency:staff_edit")
NOT_OURS = {"set_language", "account_logout"}
ENGLISH = re.compile(
    r"\b(This|Enter|Ensure|Select|required|value|must|field|characters|available|choices|UUID|"
    r"Please|Null|allowed|ManagementForm|Error|None|False|True)\b"
)
CODES = re.compile(r"\b[a-z]+_[a-z_]+\b|\bR\d\d\b|\{['\"]|%\(\w+\)s|\[['\"]")


@dataclass
class Target:
    """A form, where it goes, and what makes it acceptable."""

    route: str
    url: str
    form: PageForm
    base: dict[str, list[str]]
    keeps: bool


@dataclass
class Verdict:
    """What went wrong, and how often each status came."""

    wrong: list[str] = field(default_factory=list)
    statuses: Counter = field(default_factory=Counter)
    accepted: set[str] = field(default_factory=set)
    refused: dict[str, list[str]] = field(default_factory=dict)


def targets(browser: Any, pages: dict[str, Any], known: dict[str, Any]) -> Iterator[Target]:
    """Each form that the pages show this person, once per address it goes to."""
    seen: set[str] = set()
    for route, ids in pages.items():
        url = sweep.address(route, ids)
        answer = browser.get(url)
        if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
            continue
        for form in forms_of(answer.content.decode(), url):
            name = _route_of(form.action)
            if form.method != "post" or name in NOT_OURS or name in seen:
                continue
            seen.add(name)
            own = known.get(name, {})
            yield Target(name, form.action, form, plausible(form, own), keeps=form.action == url)


def _route_of(action: str) -> str:
    try:
        return resolve(action.split("?", maxsplit=1)[0]).view_name
    except Resolver404:
        return f"nowhere: {action}"


def chosen(attacks: list[Attack], most: int, seed: str) -> list[Attack]:
    """The plainest attacks, and a seeded draw of the others, at most `most` or so."""
    always = [one for one in attacks if one.name.startswith(PLAIN)]
    others = [one for one in attacks if one not in always]
    room = max(0, most - len(always))
    draw = random.Random(f"{seed} {SEED}")
    return always + draw.sample(others, min(len(others), room))


PLAIN = ("nothing", "blank", "all: 10,000", "all: emoji")


def attack_all(
    browser: Any, pages: dict[str, Any], known: dict[str, Any], foreign: list[str], most: int
) -> Verdict:
    """Every form of these pages under attack; each request is rolled back."""
    verdict = Verdict()
    found = list(targets(browser, pages, known))
    before = snapshot()
    cookies = browser.cookies.output()
    for target in found:
        plan = [Attack("honest", target.base)]
        plan += chosen(attacks_on(target.form, target.base, foreign), most, target.route)
        for attack in plan:
            mail.outbox.clear()
            with transaction.atomic():
                answer = _send(browser, target, attack)
                _judge(verdict, target, attack, answer, browser, before)
                transaction.set_rollback(True)
            browser.cookies.clear()
            browser.cookies.load(cookies.replace("Set-Cookie: ", ""))
    return verdict


def _send(browser: Any, target: Target, attack: Attack) -> Any:
    files = [one.name for one in target.form.fields.values() if one.kind == "file"]
    sent: dict[str, Any] = dict(attack.sent)
    if attack.name == "honest" or ": " in attack.name:
        file = FILES.get(target.route) or ("foto.jpg", picture(), "image/jpeg")
        sent |= {name: SimpleUploadedFile(*file) for name in files}
    return browser.post(target.url, sent)


def _judge(
    verdict: Verdict, target: Target, attack: Attack, answer: Any, browser: Any, before: Any
) -> None:
    status = answer.status_code
    verdict.statuses[status] += 1
    page = answer.content.decode(errors="replace")
    where = f"{target.route} [{attack.name}] {status}"
    if attack.name == "honest" and status < 400 and not errors_of(page):
        verdict.accepted.add(target.route)
    elif attack.name == "honest":
        verdict.refused[target.route] = [str(status), *errors_of(page)]
    if status >= 500:
        verdict.wrong.append(f"{where}: broke {getattr(answer, 'exc_info', None)}")
        return
    if status >= 400:
        after = snapshot()
        if after != before:
            verdict.wrong.append(f"{where}: changed {differing(before, after)}")
        verdict.wrong += [f"{where}: {said}" for said in _errors(page)]
        if status in {409, 422} and target.keeps:
            verdict.wrong += [f"{where}: lost {one[:40]!r}" for one in _lost(page, attack)]
    elif status in {302, 303}:
        after_page = browser.get(answer.headers["Location"])
        if after_page.status_code >= 400:
            verdict.wrong.append(f"{where}: leads to {after_page.status_code}")
        page = after_page.content.decode(errors="replace")
    title = re.search(r"<title>(.*?)</title>", page, re.S)
    if title and MARK in title.group(1) and not target.route.startswith(TITLED):
        verdict.wrong.append(f"{where}: typed text in the title")
    _judge_books(verdict, where)


def _errors(page: str) -> Iterator[str]:
    for said in errors_of(page):
        for pattern in (ENGLISH, CODES):
            found = pattern.search(said.replace(MARK, ""))
            if found:
                yield f"raw {found.group()!r}: {said[:160]}"


def _lost(page: str, attack: Attack) -> Iterator[str]:
    shown = html.unescape(page).replace("\r\n", "\n").replace("\x00", "")
    for text in attack.typed:
        # The search for a place writes what was typed with single spaces.
        typed = " ".join(text.split()) if attack.name.startswith("region_text:") else text
        if typed.replace("\x00", "").strip() not in shown:
            yield text


def _judge_books(verdict: Verdict, where: str) -> None:
    """Neither the books, nor notices, nor letters hold what was typed."""
    for row in AuditEntry.objects.filter(facts__icontains=MARK):
        verdict.wrong.append(f"{where}: audit {row.act} holds {row.facts}")
    for notice in Notice.objects.filter(title__contains=MARK):
        verdict.wrong.append(f"{where}: notice {notice.title}")
    for notice in Notice.objects.filter(body__contains=MARK):
        verdict.wrong.append(f"{where}: notice {notice.body}")
    for letter in mail.outbox:
        if MARK in f"{letter.subject} {letter.body}":
            verdict.wrong.append(f"{where}: letter {letter.subject}")


def open_pages(ids: dict[str, Any], others: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Every address with the ids under which its form is open."""
    return {route: others.get(route, ids) for route in TABLE if TABLE[route] != "draft"}
