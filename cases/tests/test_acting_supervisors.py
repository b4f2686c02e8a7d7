"""What an acting supervisor sees and decides in cases, and how many cases each person holds."""

import pytest
from django.urls import reverse

from agency import access
from agency.models import AuditEntry, SupervisoryLine
from agency.services.lines import end_acting, set_acting_supervisor
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed

pytestmark = pytest.mark.django_db


def put_in(cast, *, supervisees=None, starts=0, ends=7):
    """Endang stands in for Bagus from T+starts until T+ends, 09:00."""
    return set_acting_supervisor(
        supervisor=cast.bagus,
        acting=cast.endang,
        starts_at=moment(starts),
        ends_at=moment(ends),
        by=cast.bagus,
        reason="Cuti tahunan",
        supervisees=supervisees,
    )


def test_acting_supervisor_sees_and_decides_to_the_second(cast, today):
    case = open_case_for(cast.sari)
    put_in(cast, starts=1, ends=3)
    for when, may in [(moment(1, "08:59"), False), (moment(1), True), (moment(3), False)]:
        with clock.at(when):
            assert access.can(cast.endang, case, access.DECIDE) is may
            assert access.can(cast.endang, case) is may
    with clock.at(moment(2)):
        assert not access.can(cast.endang, case, access.CHANGE)
        assert access.can(cast.bagus, case, access.DECIDE)


def test_one_person_alone_can_get_an_acting_supervisor(cast, today):
    other = open_case_for(cast.tandi)
    put_in(cast, supervisees=[cast.sari])
    assert [line.supervisee for line in SupervisoryLine.objects.acting()] == [cast.sari]
    assert not access.can(cast.endang, other)


def test_ending_early_closes_the_files_at_once(cast, today):
    case = open_case_for(cast.sari)
    with clock.at(moment(-1)):
        line = put_in(cast, supervisees=[cast.sari], starts=-1)[0]
    assert access.can(cast.endang, case)
    end_acting(line=line, by=cast.bagus)
    assert not access.can(cast.endang, case)
    assert Notice.objects.filter(kind="line.ended").count() == 2
    assert AuditEntry.objects.filter(act="line.end", actor=cast.bagus).count() == 1
    with pytest.raises(Changed, match="sudah berakhir"):
        end_acting(line=line, by=cast.bagus)


def test_staff_list_is_for_the_admin_and_counts_open_cases(cast, today, enter):
    open_case_for(cast.sari)
    open_case_for(cast.sari)
    page = enter(cast.ratna).get(reverse("agency:staff_list")).content.decode()
    row = page.split("Sari Wulandari")[1].split("</tr>")[0]
    assert "Pekerja sosial" in row
    assert "Bagus Prakoso" in row
    assert '<span class="num">2</span>' in row
    assert "Lilis" not in page
    for person in (cast.sari, cast.bagus):
        assert enter(person).get(reverse("agency:staff_list")).status_code == 403
