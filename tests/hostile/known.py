"""What an honest person would type or choose, by form, where the first choice is not it."""

from types import SimpleNamespace

from cases.models import Case

Known = dict[str, dict[str, list[str]]]
SESSION = {
    **{f"{name}_minutes": ["20"] for name in ("administrative", "educative", "supportive")},
    "agreement-0-what": ["Membaca bersama"], "agreement-0-due_on": ["2026-11-30"],
}  # fmt: skip
KNOWN: Known = {
    "clients:new": {
        "name": ["Siti Baru"], "nik_missing": ["not_asked"], "birth_precision": ["unknown"],
        "birth_date": [""], "address": ["RT 1"], "phone": ["0800-0000-0123"],
    },
    "clients:nik": {"nik_missing": ["not_asked"]},
    "clients:phone_new": {"number": ["0800-0000-0123"]},
    "clients:member_new": {"birth_precision": ["unknown"]},
    "cases:consent_new": {
        "told": ["scope", "rights", "risk", "limits", "third_parties"], "consenter": ["client"],
        "way": ["signature"],
    },
    "cases:visit_photo_add": {"allowed": ["on"]},
    "cases:report_visit_photo_add": {"allowed": ["on"]},
    "supervision:plan_review": {"decision": ["approve"]},
    "supervision:session_edit": SESSION | {"agreement-1-what": [""]},
    "supervision:session_new": SESSION,
    "account_reset_password": {"email": ["sari@contoh.invalid"]},
}  # fmt: skip


STAFF: Known = {
    "agency:breach_new": {"what": ["Akun dipakai orang lain."], "categories": ["case"]},
    "agency:competence_new": {"code": ["napza"], "since": ["2026-01-05"]},
    "agency:invitation_new": {"email": ["baru@contoh.invalid"], "roles": ["worker"]},
    "agency:leave_new": {"starts_on": ["2026-12-01"], "ends_on": ["2026-12-05"]},
    "agency:licence_new": {"number": ["STR-FIKTIF-200"], "valid_until": ["2031-01-01"]},
    "agency:reinvite": {"roles": ["worker"]},
    "agency:role_grant": {"role": ["supervisor"], "starts_on": ["2026-12-01"]},
    "cases:cover_told": {"told_way": ["meeting"], "told_at": ["2026-11-19T09:30"]},
    "cases:handover_client": {"client_way": ["meeting"]},
}  # fmt: skip
# What is sent where a form takes another kind of file than a photo.
FILES = {
    "agency:import_new": (
        "staf.csv",
        b"nama;surel;unit;peran;supervisor\r\nYusuf;yusuf@contoh.invalid;LKS-BH;pekerja;\r\n",
        "text/csv",
    ),
}


def known_in(cast: SimpleNamespace) -> Known:
    """The same with the people and records of this world (tests/hostile/stage.py)."""
    theirs = Case.objects.exclude(worker=cast.sari).latest("number").number
    dewi = [str(cast.dewi.pk)]
    return KNOWN | STAFF | {
        "agency:acting_new": {
            "acting": [str(cast.lestari.pk)], "starts_on": ["2026-12-05"],
            "ends_on": ["2026-12-07"],
        },
        "agency:breach_affected": {
            "person": [str(cast.sari.pk)], "since": ["2026-11-01T08:00"],
            "until": ["2026-11-19T09:00"],
        },
        "cases:take_over": {"number": [theirs]},
        "cases:break_glass_new": {"number": [theirs], "reason": ["Klien terluka di rumah."]},
        "cases:conflict_new": {"number": [theirs]},
        "cases:cover_new": {"to": dewi},
        "cases:handover_new": {
            "receiver": dewi, "reason": ["leave"], "starts_on": ["2026-11-25"],
        },
        "cases:override_new": {"to": dewi},
        "cases:report_override_new": {"to": dewi},
        "agency:line_set": {"supervisor": [str(cast.endang.pk)]},
    }  # fmt: skip
