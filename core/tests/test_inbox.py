"""Kotak masuk: one's own notices, read or acknowledged."""

import pytest
from django.urls import reverse

from core import inbox
from core.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def own_page_kind():
    inbox.must_be_opened("test.on_page")
    yield "test.on_page"
    inbox._read_at_page.discard("test.on_page")


def tell(person, n=1, **fields):
    inbox.notify(
        recipient=person, kind=fields.pop("kind", "test"), title=f"Pesan {n}", dedup=f"t:{n}",
        **{"url": "/kotak-masuk/?semua=1", **fields},
    )  # fmt: skip
    return Notice.objects.get(title=f"Pesan {n}", recipient=person)


def test_the_inbox_shows_own_notices_and_first_what_must_be_acknowledged(cast, enter):
    tell(cast.sari, 1, must_acknowledge=True)
    tell(cast.sari, 2)
    tell(cast.dewi, 3)
    page = enter(cast.sari).get(reverse("inbox")).content.decode()
    assert page.index("Pesan 1") < page.index("Pesan 2")
    assert "Pesan 3" not in page


def test_opening_a_notice_marks_it_read_and_leads_on(cast, enter):
    notice = tell(cast.sari, 1, url="/klien/")
    answer = enter(cast.sari).post(reverse("inbox_open", args=[notice.pk]))
    notice.refresh_from_db()
    assert answer["Location"] == "/klien/"
    assert notice.read_at is not None


def test_what_must_be_acknowledged_waits_for_it(cast, enter):
    notice, sari = tell(cast.sari, 1, must_acknowledge=True), enter(cast.sari)
    sari.post(reverse("inbox_open", args=[notice.pk]))
    sari.post(reverse("inbox_read_all"))
    notice.refresh_from_db()
    assert notice.read_at is None
    sari.post(reverse("inbox_read", args=[notice.pk]))
    notice.refresh_from_db()
    assert notice.read_at is not None
    assert "Pesan 1" not in sari.get(reverse("inbox")).content.decode()
    assert "Pesan 1" in sari.get(reverse("inbox"), {"semua": "1"}).content.decode()


def test_a_notice_that_is_read_on_its_page_leads_there(cast, enter, own_page_kind):
    notice = tell(cast.sari, 1, kind=own_page_kind, must_acknowledge=True, url="/klien/")
    sari = enter(cast.sari)
    assert "Buka dan tandai di sana" in sari.get(reverse("inbox")).content.decode()
    assert sari.post(reverse("inbox_read", args=[notice.pk]))["Location"] == "/klien/"
    notice.refresh_from_db()
    assert notice.read_at is None
    assert inbox.settle(dedup="t:1") == 1


def test_another_persons_notice_is_not_found(cast, enter):
    notice = tell(cast.dewi, 1)
    for name in ("inbox_open", "inbox_read"):
        assert enter(cast.sari).post(reverse(name, args=[notice.pk])).status_code == 404
    notice.refresh_from_db()
    assert notice.read_at is None


def test_a_notice_never_leads_outside(cast, enter):
    notice = tell(cast.sari, 1, url="https://jahat.invalid/")
    answer = enter(cast.sari).post(reverse("inbox_open", args=[notice.pk]))
    assert answer["Location"] == reverse("inbox")
