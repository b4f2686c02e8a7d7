"""A rotation that is killed half-way loses nothing: it is run again, and everything opens."""

import base64
import os
import random
import subprocess
import sys
import time

import pytest
from django.core.files.base import ContentFile
from django.db import connection

from cases.models import Case, ContactPhoto, Report
from cases.services.reports import take_report
from cases.tests.factories import open_case_for
from cases.tests.test_visits import log
from clients.models import ClientKey, Phone
from clients.services.contacts import add_phone
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock, keyring, rotation
from core.fields import ERASED
from core.uploads import Photo, open_photo
from pekso.tests.celery_processes import BASE
from tests.stories.verbs.visits import picture

pytestmark = [pytest.mark.servers, pytest.mark.django_db(transaction=True)]
NEW = "baru:" + base64.b64encode(b"n" * 32).decode()
CLIENTS = 220
DONE = "rows, photos and keys written."
NUMBERS = [f"+62812{number:08}" for number in range(CLIENTS)]


@pytest.fixture
def disk(settings, tmp_path):
    """Photos lie on a disk, as in an installation."""
    backend = "django.core.files.storage.FileSystemStorage"
    disk = {"BACKEND": backend, "OPTIONS": {"location": str(tmp_path)}}
    settings.STORAGES = {**settings.STORAGES, "default": disk}
    return tmp_path


def written_before_the_keys_came(cast):
    """Clients with telephones, cases, reports and photos: half of it in clear."""
    with clock.at(moment()):
        for number in NUMBERS:
            add_phone(client=ClientFactory(responsible=cast.sari), by=cast.sari, number=number)
        visit = log(open_case_for(cast.sari, presenting_problem="Sulit makan"), cast.sari)
        told = {"by": cast.sari, "source": "citizen", "told": "x", "risk": "low"}
        take_report(about="Ibu di pasar", **told)
        for number in range(60):
            photo = ContactPhoto(contact=visit, added_at=clock.now(), added_by=cast.sari)
            clear = ContentFile(picture(), name=f"{number}.jpg")
            content = Photo(picture(), "jpg", 64, 48).as_file() if number % 2 else clear
            photo.file.save(content.name, content)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clients_phone SET number = '+62' || substr(md5(id::text), 1, 9)")
        cursor.execute("UPDATE cases_case SET presenting_problem = 'Sulit makan'")


class Rotation:
    """`manage.py rotate_keys` as a process of its own."""

    def __init__(self, disk, keys):
        to = connection.settings_dict
        at = f"{to['USER']}:{to['PASSWORD']}@{to['HOST']}:{to['PORT']}/{to['NAME']}"
        environ = {
            **os.environ, "DATABASE_URL": f"postgres://{at}", "ROTATION_KEYS": ",".join(keys),
            "DJANGO_SETTINGS_MODULE": "pekso.tests.settings.rotation",
            "ROTATION_MEDIA": str(disk), "PYTHONUNBUFFERED": "1",
        }  # fmt: skip
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "rotate_keys"], cwd=BASE, env=environ, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def is_killed_after_a_batch(self, seconds):
        """kill -9 so many seconds after it told of a batch; whether there was still one to do."""
        said = self.process.stdout.readline()
        time.sleep(seconds)
        self.process.kill()
        self.process.communicate()
        return DONE not in said

    def ends(self):
        """Let it finish; what it said."""
        said, _ = self.process.communicate(timeout=120)
        assert self.process.returncode == 0, said
        return said


def everything():
    """All sealed texts and all photos, opened."""
    keyring.forget()
    texts = {
        (model._meta.label, row.pk, field.name): str(getattr(row, field.attname))
        for model in rotation.sealed_models()
        for row in model._base_manager.all()
        for field in rotation.fields_of(model)
    }
    photos = {row.file.name: open_photo(row.file) for row in ContactPhoto.objects.all()}
    return texts | photos


def test_a_rotation_killed_again_and_again_ends_whole(cast, disk, settings):
    written_before_the_keys_came(cast)
    old = list(settings.PEKSO_DATA_KEYS)
    before = everything()
    assert len(before) > CLIENTS
    settings.PEKSO_DATA_KEYS = [NEW, *old]
    chance, killed = random.Random(7), 0
    while Rotation(disk, [NEW, *old]).is_killed_after_a_batch(chance.random() / 10):
        assert everything() == before
        killed += 1
    assert killed > 3
    assert f"0 {DONE}" in Rotation(disk, [NEW, *old]).ends()
    settings.PEKSO_DATA_KEYS = [NEW]
    assert everything() == before, "nothing needs the old key any more"
    assert ERASED not in before.values()
    assert all(row.wrapped.startswith("v1.baru.") for row in ClientKey.objects.all())
    clear = [path for path in disk.rglob("*.jpg") if path.read_bytes()[:3] != b"v2."]
    assert clear == []
    print(f"rotation: {len(before)} texts and photos, killed {killed} times, 0 lost")
    assert (Phone.objects.count(), Report.objects.count(), Case.objects.count()) == (CLIENTS, 1, 1)
