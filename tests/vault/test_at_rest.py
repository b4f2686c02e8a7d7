"""E1: what is told in confidence stands nowhere in clear: neither in a dump of the database, the
server's write-ahead log, the logs, Redis, the stored files nor the letters.
"""

import datetime as dt
import io
import logging

import pytest
from django.core import mail

from agency.tests.test_second_factor import REAL
from cases.models import ContactPhoto, PlanVersion
from core import clock, rotation
from core.logs import WordlessFormatter
from core.models import Notice
from core.uploads import open_photo
from pekso.tests.celery_processes import Round, wait_until
from tests.vault import planting_people as people
from tests.vault import planting_work as work
from tests.vault.marks import Marks
from tests.vault.places import RedisEar, WriteAhead, dump, files, server_logs


@pytest.fixture
def media(settings, tmp_path):
    """Photos go to a real folder."""
    folder = tmp_path / "media"
    disk = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(folder)},
    }
    settings.STORAGES = {**settings.STORAGES, "default": disk}
    return folder


@pytest.fixture
def log():
    """What the application logs, as it is written in production."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(WordlessFormatter("{asctime} {levelname} {name} {message}", style="{"))
    loggers = [logging.getLogger(), logging.getLogger("django")]
    for logger in loggers:
        logger.addHandler(handler)
    yield stream
    for logger in loggers:
        logger.removeHandler(handler)


@pytest.fixture
def write_ahead(transactional_db):
    """The write-ahead log of the server from now on."""
    kept = WriteAhead()
    yield kept
    kept.end()


@pytest.fixture
def ear():
    """What is said to Redis from now on."""
    listening = RedisEar()
    yield listening
    listening.end()


@pytest.fixture
def celery_round(tmp_path):
    """Real worker and beat."""
    found = Round(tmp_path)
    yield found
    found.end()


def plant(story, marks, settings):
    """Everything through the real forms, forty days ago and since."""
    begin = dt.datetime.now(dt.UTC) - dt.timedelta(days=40)
    story.at_moment(begin.replace(second=0, microsecond=0))
    client = people.client_file(story, marks)
    people.alike(story, marks)
    work.report(story, marks)
    work.closed_case(story, marks, client)
    case = story.sari.opens_case(
        client, presenting_problem=marks.new("masalah"), risk="high", flags=["violence"]
    )
    story.later(hours=1)
    work.consents(story, marks, case)
    photo = work.visits(story, marks, case)
    work.assessment(story, marks, case)
    drafted = work.plan(story, marks, case)
    work.serving(story, marks, case, drafted)
    work.child(story, marks)
    work.group(story, marks)
    work.people_around(story, marks, case)
    work.supervision(story, marks, case)
    people.requests(story, marks, client)
    people.breach(story, marks)
    settings.PEKSO_SESSION_MINUTES = REAL
    story.sari.browser.force_login(story.sari.person)
    people.drafts(story, marks, case)
    story.tandi.browser.force_login(story.tandi.person)
    people.broken_page(story, marks, case)
    return case, photo


def unplanted(marks):
    """Sealed fields in which no mark stands, in whatever row."""
    left = []
    for model in rotation.sealed_models():
        rows = list(model._base_manager.all())
        for field in rotation.fields_of(model):
            told = "\n".join(str(getattr(row, field.attname)) for row in rows)
            if not any(word in told for word in marks.words):
                left.append(f"{model._meta.label}.{field.name}")
    return left


def work_with(story, marks, case):
    """Pages are read, searched and downloaded; lists show what was planted."""
    story.at_moment(clock.now() + dt.timedelta(hours=1))
    shown = ""
    for actor in (story.sari, story.bagus):
        actor.browser.force_login(actor.person)
        for record in (
            case,
            case.client,
            *case.contacts.all(),
            *PlanVersion.objects.filter(case=case),
        ):
            shown += actor.opens(record)
        for page in ("consent_list", "assessment_detail", "resource_list", "service_list"):
            shown += actor.opens(case, page=f"cases:{page}")
    word = next(word for word in marks.words if word.startswith("koreksi"))
    for name in ("cases:visit_list", "cases:task_list", "clients:list"):
        story.sari.sees(name, query={"q": word})
    request = case.client.data_requests.get(kind="access")
    story.bagus.answers_request(request)
    assert story.sari.downloads_copy(request).startswith(b"%PDF")
    return [word for word in marks.words if word in shown]


def ring(celery_round):
    """The doorbell rings: what came due in forty days is sent by a real worker."""
    celery_round.worker()
    celery_round.beat()
    wait_until(lambda: len(celery_round.letters()) >= 5, celery_round)
    return Notice.objects.count()


def search(marks, places):
    """(place, mark) of everything found, and the size of each place."""
    hits = [(name, word) for name, held in places.items() for word in marks.found_in(held)]
    return hits, {name: len(held) for name, held in places.items()}


@pytest.mark.servers
@pytest.mark.django_db(transaction=True)
def test_what_is_planted_through_the_forms_stands_nowhere_in_clear(
    story, settings, media, log, write_ahead, ear, celery_round
):
    marks = Marks()
    case, photo = plant(story, marks, settings)
    assert unplanted(marks) == []
    assert len(work_with(story, marks, case)) > 50
    assert ring(celery_round) > 5
    pixels = open_photo(ContactPhoto.objects.get(pk=photo.pk).file)
    letters = [letter.message().as_bytes() for letter in mail.outbox]
    places = {
        "dump": dump(),
        "write-ahead log": write_ahead.read(),
        "logs": log.getvalue().encode() + files(celery_round.folder, "*.log") + server_logs(),
        "redis": ear.read(),
        "photos": files(media),
        "letters": b"\n".join([*letters, files(celery_round.mail)]),
    }
    hits, sizes = search(marks, places)
    print(f"E1: {len(marks.words)} marks, bytes looked through {sizes}, hits {len(hits)}")
    assert hits == []
    assert pixels[:64] not in b"".join(places.values())
    _the_search_can_find(places, marks.control, case.number)


def _the_search_can_find(places, control, number):
    """What is kept in clear is found in each place, so that marks would be too."""
    assert control.encode() in places["dump"]
    assert control.encode() in places["write-ahead log"]
    for table in (b"pekso_cache", b"agency_staffsession", b"core_draft", b"clients_clientevent"):
        assert b"COPY public." + table in places["dump"]
    assert number.encode() in places["letters"]
    assert b"core.sweep_reminders" in places["redis"]
    assert b'"callbacks": null' in places["redis"], "the bodies of messages were opened"
    assert b"IntegrityError" in places["logs"]
    assert b"core.sweep_reminders" in places["logs"]
    assert places["photos"].startswith(b"v2."), "the key's name stands before a sealed photo"
