"""Numbers the lembaga may change, each with its default and its source (practice.md §5, §13)."""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from agency.models import AgencySetting

DESIGN = _("usulan Pekso")
LOCAL_STANDARD = _("standar layanan satu UPTD PPA")


@dataclass(frozen=True)
class HouseRule:
    """A default value, its unit in words and where it comes from."""

    default: Any
    label: Any
    source: Any


CATALOGUE: dict[str, HouseRule] = {
    "agency_name": HouseRule("LKS Bina Harapan (fiktif)", _("Nama lembaga"), DESIGN),
    "client_word": HouseRule("Klien", _("Sebutan untuk klien"), DESIGN),
    "emergency_consent_hours": HouseRule(24, _("Persetujuan setelah darurat (jam)"), DESIGN),
    "consent_ask_again_days": HouseRule(7, _("Persetujuan ditanyakan lagi (hari)"), DESIGN),
    "response_minutes_high": HouseRule(0, _("Respons risiko tinggi (menit)"), LOCAL_STANDARD),
    "response_minutes_medium": HouseRule(360, _("Respons risiko sedang (menit)"), LOCAL_STANDARD),
    "response_workdays_low": HouseRule(3, _("Respons risiko rendah (hari kerja)"), LOCAL_STANDARD),
    "high_risk_read_minutes": HouseRule(60, _("Risiko tinggi dibaca supervisor (menit)"), DESIGN),
    "correction_hours": HouseRule(24, _("Koreksi kunjungan (jam)"), DESIGN),
    "assent_from_age": HouseRule(7, _("Kesediaan anak ditanyakan sejak usia (tahun)"), DESIGN),
    "adult_age": HouseRule(18, _("Usia dewasa (tahun)"), _("UU 35/2014 ps. 1")),
    "goals_least": HouseRule(2, _("Tujuan paling sedikit (GAS)"), _("Kiresuk & Sherman 1968")),
    "monev_every_days": HouseRule(30, _("Jarak monev (hari)"), DESIGN),
    "reminder_before_days": HouseRule(3, _("Pengingat sebelum jatuh tempo (hari)"), DESIGN),
    "reminder_overdue_days": HouseRule(1, _("Pengingat terlambat (hari)"), DESIGN),
    "reminder_escalate_days": HouseRule(3, _("Eskalasi ke supervisor (hari)"), DESIGN),
    "reminder_hour": HouseRule(7, _("Pengingat dikirim pukul"), DESIGN),
    "supervision_every_days": HouseRule(30, _("Jarak supervisi (hari)"), DESIGN),
    "supervision_new_weeks": HouseRule(6, _("Masa awal pekerja baru (minggu)"), DESIGN),
    "supervision_new_every_days": HouseRule(7, _("Jarak supervisi pada masa awal (hari)"), DESIGN),
    "data_request_hours": HouseRule(
        72, _("Menjawab permintaan subjek data (jam)"), _("UU 27/2022 ps. 30, 32, 34, 40-45")
    ),
    "data_request_soon_hours": HouseRule(24, _("Pengingat sebelum batas permintaan (jam)"), DESIGN),
    "breach_notice_hours": HouseRule(
        72, _("Pemberitahuan kebocoran data (jam)"), _("UU 27/2022 ps. 46")
    ),
    "file_keep_years": HouseRule(
        5,
        _("Berkas disimpan setelah kasus ditutup (tahun)"),
        _("usulan Pekso; cocokkan dengan jadwal retensi arsip lembaga, UU 43/2009"),
    ),
    "caseload_warn": HouseRule(15, _("Beban kasus: peringatan"), DESIGN),
    "caseload_limit": HouseRule(20, _("Beban kasus: batas"), DESIGN),
    "caseload_weight_high": HouseRule(3, _("Bobot kasus berisiko tinggi"), DESIGN),
    "caseload_weight_medium": HouseRule(2, _("Bobot kasus berisiko sedang"), DESIGN),
    "caseload_weight_low": HouseRule(1, _("Bobot kasus berisiko rendah"), DESIGN),
    "competence_needs": HouseRule({}, _("Kompetensi per kategori PPKS"), DESIGN),
    "learning_days": HouseRule(7, _("Pendampingan belajar dimulai dalam (hari)"), DESIGN),
    "handover_read_days": HouseRule(3, _("Pekerja lama masih membaca (hari)"), DESIGN),
    "cover_days": HouseRule(14, _("Pengganti sementara paling lama (hari)"), DESIGN),
    "cover_tell_hours": HouseRule(24, _("Klien diberi tahu tentang pengganti (jam)"), DESIGN),
    "access_review_days": HouseRule(14, _("Tinjauan akses selesai dalam (hari)"), DESIGN),
    "plan_decision_days": HouseRule(3, _("Pengesahan rencana (hari kerja)"), DESIGN),
    "invitation_days": HouseRule(7, _("Undangan staf berlaku (hari)"), DESIGN),
}


@dataclass
class _Request:
    """What was read for the running request; None as long as nothing was."""

    stored: dict[str, Any] | None = None


_request: ContextVar[_Request | None] = ContextVar("pekso_house_rules", default=None)


def value(key: str) -> Any:
    """The lembaga's value of `key`, else the default. Raises KeyError for an unknown key."""
    return values(key)[key]


def values(*keys: str) -> dict[str, Any]:
    """Several values in at most one query. Raises KeyError for an unknown key."""
    found = {key: CATALOGUE[key].default for key in keys}
    request = _request.get()
    if request is not None and request.stored is not None:
        return found | {key: request.stored[key] for key in keys if key in request.stored}
    stored = AgencySetting.objects.filter(key__in=keys).values_list("key", "value")
    return found | dict(stored)


def with_house_rules(people: Any) -> Any:
    """Staff with `house_rules`, everything the lembaga has set (for `remember`)."""
    each = JSONObject(key="key", value="value")
    return people.annotate(house_rules=ArraySubquery(AgencySetting.objects.values(each=each)))


def remember(stored: Iterable[dict[str, Any]]) -> None:
    """Answer from these rows until the request ends; a change counts from the next one on.

    Does nothing outside a request.
    """
    request = _request.get()
    if request is not None:
        request.stored = {row["key"]: row["value"] for row in stored}


class ForgetHouseRules:
    """Middleware: what was remembered holds for one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _request.set(_Request())
        try:
            return self.get_response(request)
        finally:
            _request.reset(token)
