"""From the first report to consent: S1 3-6, S3 3-7, S4 1-2, S5 2-6."""

import datetime as dt

import pytest

from cases import gates
from cases.models import Consent
from conftest import moment
from core.models import Notice

pytestmark = pytest.mark.django_db
SECRET = "Suami sering memukul saya, tapi jangan sampai ada yang tahu."


def test_s1_lilis_comes_and_agrees_after_the_limits_were_explained(story):
    sari, tandi, ratna = story.sari, story.tandi, story.ratna
    story.at(-10, "09:00")
    lilis = sari.registers_client(
        name="Lilis Maryani", sex="P", born=dt.date(1994, 5, 12), nik="9988775205940001"
    )
    story.at(-10, "09:10")
    case = sari.opens_case(lilis, presenting_problem=SECRET, ppks=[19])
    assert (case.stage, case.response_due_at) == ("intake", moment(-10, "15:10"))
    story.at(-10, "09:30")
    with story.refused("R01"):
        sari.starts_assessment(case)
    story.at(-10, "09:40")
    with story.refused("R02"):
        sari.records_consent(case, told=("scope", "rights", "risk"))
    story.at(-10, "09:45")
    sari.records_consent(case)
    case.refresh_from_db()
    assert case.stage == "consent"
    assert not gates.consent_in_force(case, Consent.Purpose.DISCLOSURE)
    sari.starts_assessment(case)
    with story.refused("R10"):
        tandi.opens(case)
    with story.refused("R11"):
        ratna.opens(case)
    page = ratna.sees("cases:admin_list")
    assert case.number in page
    assert "Sari Wulandari" in page
    assert "Lilis" not in page


def test_s3_an_old_woman_is_helped_first_and_asked_as_soon_as_she_can_answer(story):
    dewi, ratna, nurhayati, bagus = story.dewi, story.ratna, story.nurhayati, story.bagus
    story.at(-40, "07:50")
    report = dewi.takes_report(
        about="Mbah di Pasar Lama", told="Lemas, tidak makan dua hari.", source="tksk",
        place="Pasar Lama", reporter_name="Wati",
    )  # fmt: skip
    with story.refused("R21"):
        dewi.closes_report(report, closing="agama", reason="Beda agama dengan yayasan.")
    story.at(-40, "08:00")
    ratna.assigns_report(report, to=nurhayati)
    story.at(-40, "08:40")
    karsinah = nurhayati.registers_client(
        name="Mbah Karsinah", sex="P", born_about=1948, nik_missing="no_documents"
    )
    case = nurhayati.opens_case(
        karsinah, report=report, source="tksk", presenting_problem="Saya lapar.", ppks=[8],
        flags=["elderly", "alone"],
    )  # fmt: skip
    story.at(-40, "08:50")
    emergency = nurhayati.starts_emergency(case, reason="Dehidrasi, perlu Puskesmas.")
    assert emergency.consent_due_at == moment(-39, "08:50")
    assert Notice.objects.filter(recipient=bagus.person, kind="case.emergency").exists()
    nurhayati.starts_assessment(case)
    story.at(-39, "08:00")
    nurhayati.reads_out_consent(case, way="thumb", witness="Bidan Rina", language="Jawa")
    emergency.refresh_from_db()
    assert emergency.cleared_at == moment(-39, "08:00")
    assert "Jalur darurat berjalan" not in nurhayati.opens(case)


def test_s4_an_adult_agrees_himself(story):
    made = story.made
    story.at(-120)
    dimas = made.registers_client(
        name="Dimas Aryo Nugroho", sex="L", born=dt.date(2003, 2, 17), nik="9988771702030002"
    )
    case = made.opens_case(dimas, source="family", ppks=[17], presenting_problem="Ibunya cemas.")
    mother = {"consenter_name": "Ibu Dimas", "consenter_relation": "ibu"}
    with story.refused("R01"):
        made.records_consent(case, consenter="guardian", **mother)
    story.at(-119)
    answers = {"service": "agrees", "disclosure": "agrees"}
    made.records_consent(case, answers=answers, recipients={"disclosure": "IPWL Harapan"})
    assert gates.consent_in_force(case, Consent.Purpose.DISCLOSURE)


def test_s5_a_family_after_the_flood_agrees_each_in_their_own_way(story):
    nurhayati = story.nurhayati
    story.at(-14, "06:30")
    family = nurhayati.registers_client(name="Keluarga Latuheru", kind="family", member_count=5)
    yosina = nurhayati.adds_member(
        family, name="Yosina", relation="spouse", born=dt.date(1985, 10, 2)
    )
    grace = nurhayati.adds_member(
        family,
        name="Grace",
        relation="child",
        born=story.day(-90).replace(year=story.today.year - 14),
    )
    case = nurhayati.opens_case(
        family, source="outreach", risk="high", ppks=[21], presenting_problem="Rumah hanyut.",
        flags=["pregnant", "toddler", "separated_child"],
    )  # fmt: skip
    story.at(-14, "07:00")
    nurhayati.starts_emergency(case, kind="help", reason="Makanan, popok, bidan.")
    story.at(-13, "06:50")
    nurhayati.reads_out_consent(case, consenter_name="Markus Latuheru")
    nurhayati.reads_out_consent(case, member=yosina)
    nurhayati.reads_out_consent(
        case, member=grace, consenter="guardian", consenter_name="Markus Latuheru",
        consenter_relation="ayah", assent="agrees",
        answers={"service": "agrees", "photo": "agrees"},
        child={"service": "agrees", "photo": "refuses"},
    )  # fmt: skip
    assert gates.consent_in_force(case)
    assert gates.consent_in_force(case, member=grace)
    assert not gates.consent_in_force(case, Consent.Purpose.PHOTO, member=grace)
    assert gates.open_emergency(case) is None
