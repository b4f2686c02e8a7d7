"""Files follow the supervisory line."""

import pytest

from agency import access
from agency.lines import supervisors_of
from agency.services.staff import set_supervisor
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock

pytestmark = pytest.mark.django_db


def test_a_new_supervisor_gets_the_files_and_the_old_one_loses_them(cast):
    with clock.at(moment(-1)):
        case = open_case_for(cast.sari)
        assert access.can(cast.bagus, case, access.DECIDE)
    with clock.at(moment()):
        set_supervisor(supervisee=cast.sari, supervisor=cast.endang, by=cast.ratna)
        assert supervisors_of(cast.sari) == [cast.endang]
        assert access.can(cast.endang, case, access.DECIDE)
        assert not access.can(cast.bagus, case, access.VIEW)
