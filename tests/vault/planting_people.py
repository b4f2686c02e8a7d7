"""Marks through the forms of a client's file, of requests about it, and of what leads to it."""

import uuid

from django.urls import reverse

from agency.models import Breach
from core import clock
from tests.vault.places import refusing_table


def client_file(story, marks):
    """A client with everything that the file asks for; then changed, corrected and looked at."""
    new, sari = marks.new, story.sari
    client = sari.registers_client(
        name=f"Lilis {marks.control}", sex="P", nik=marks.nik(), hamlet="Dusun Melati",
        birth_place=new("lahir"), address=new("alamat"), phone=marks.phone(),
        phone_owner=new("milik"),
    )  # fmt: skip
    sari.adds_address(client, kind="secret", text=new("rumahaman"))
    sari.adds_phone(client, number=marks.phone(), owner=new("tetangga"), note=new("catatan"))
    sari.records_safe_contact(
        client, hours=new("jam"), who_answers=new("pengangkat"), note=new("perhatian")
    )
    sari.changes_client(
        client, safety_warning=new("awas"), communication=new("bicara"), birth_place=new("tempat"),
        reason=new("alasan"),
    )  # fmt: skip
    member = sari.adds_member(client, name="Ibu Lilis", relation="parent", nik=marks.nik("650360"))
    sari.changes_member(member, note=new("ibunya"), nik=marks.nik("650361"))
    sari.reads_whole_nik(client)
    return client


def alike(story, marks):
    """Somebody without a NIK, somebody of the same name, and a question about a third."""
    new, dewi = marks.new, story.dewi
    first = story.tandi.registers_client(
        name="Karsinah", sex="P", nik_missing="other", nik_missing_note=new("tanpanik"),
        hamlet="Dusun Kenanga", born_about=1950,
    )  # fmt: skip
    told = {"name": "Karsinah", "sex": "P", "nik_missing": "not_asked", "born_about": 1950}
    told |= {"hamlet": "Dusun Kenanga"}
    asked = dewi.asks_about_duplicate(**told, where_now=new("sekarang"), address=new("dimana"))
    story.bagus.decides_duplicate(asked, outcome="two_people", note=new("duaorang"))
    story.tandi.registers_client(
        **told, decision="different", different_reason=new("berbeda"), phone=marks.phone()
    )
    return first


def requests(story, marks, client):
    """A copy, a refusal with the client's own words, and a restriction."""
    new, sari = marks.new, story.sari
    copy = sari.asks_for_data(
        client, asker="proxy", asker_name=new("kuasa"), check="letter", asked=new("diminta")
    )
    sari.answers_request(copy)
    wrong = sari.asks_for_data(client, kind="correction", asked=new("keliru"))
    story.bagus.refuses_request(
        wrong, ground="content_true", reason=new("ditolak"), statement=new("pernyataan")
    )
    stop = sari.asks_for_data(client, kind="correction", asked=new("batas"))
    sari.corrects(stop, outcome=new("hasil"))


def breach(story, marks):
    """A breach with all its texts, then changed."""
    new = marks.new
    found = story.ratna.registers_breach(what=new("bocor"))
    typed = {"how": new("bagaimana"), "effects": new("akibat"), "measures": new("upaya")}
    story.ratna.does(
        "agency:breach_edit", found.pk, version=found.version, what=new("kejadian"),
        categories=["identity"], **typed,
    )  # fmt: skip
    return Breach.objects.get(pk=found.pk)


def drafts(story, marks, case):
    """Typed and never sent: kept from the page, and kept when the log-in had ended."""
    sari, new = story.sari, marks.new
    body = f'[["seen_heard", "{new("draf")}"]]'
    kept = sari.browser.post(
        reverse("draft"),
        {"key": f"/kasus/{case.pk}/kunjungan/baru/", "body": body,
         "typed_at": clock.now().isoformat()},
        content_type="application/json",
    )  # fmt: skip
    assert kept.json()["saved"], kept.content
    page = reverse("cases:visit_new", args=[case.pk])
    story.later(minutes=45)
    ended = sari.browser.post(page, {"seen_heard": new("terputus"), "met_who": new("putus")})
    assert ended.status_code == 302, "the log-in had ended"
    sari.browser.force_login(sari.person)


def broken_page(story, marks, case):
    """A page that breaks while it writes, with everything that was typed into it."""
    browser = story.tandi.browser
    browser.raise_request_exception = False
    url = reverse("clients:new")
    with refusing_table("clients_client"):
        answer = browser.post(url, {
            "submission_id": uuid.uuid4(), "kind": "person", "name": "Nama Yang Gagal",
            "nik": marks.nik(), "birth_place": marks.new("gagal"), "address": marks.new("gagal"),
        })  # fmt: skip
    browser.raise_request_exception = True
    assert answer.status_code == 500, answer.status_code
