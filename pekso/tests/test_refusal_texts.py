"""What a refused person reads: sentence, articles, what is missing, the way out."""

from django.template.loader import render_to_string

from core.refusals import Refused, WayOut
from pekso.refusal_texts import describe


def shown(refused: Refused) -> str:
    return render_to_string("core/refusal_fragment.html", {"refusal": describe(refused)})


def test_a_refusal_shows_sentence_article_items_and_way_out():
    page = shown(Refused("R02"))
    assert "Persetujuan klien belum lengkap" in page
    assert "Pasal 7" in page
    assert "Memberitahukan kepada klien batas-batas" in page
    assert "Tidak membuka rahasia klien" not in page
    assert "Bacakan naskah penjelasan" in page


def test_what_is_missing_is_listed_as_text_or_link():
    page = shown(Refused("R17", missing=["Masalah", WayOut("Kekuatan klien", "/kasus/1/")]))
    assert "<li>Masalah</li>" in page
    assert '<li><a href="/kasus/1/">Kekuatan klien</a></li>' in page
    assert "WayOut(" not in page


def test_a_detail_completes_the_sentence_that_has_a_place_for_it():
    assert "Tanggal belum sesuai: kunjungan belum terjadi." in shown(
        Refused("R23", detail="kunjungan belum terjadi")
    )
    page = shown(Refused("R16", detail="Anda menyusun rencana ini."))
    assert "<p>Anda menyusun rencana ini.</p>" in page


def test_a_rule_on_a_whole_article_shows_the_article_and_a_law_shows_its_name():
    assert "Penetapan sanksi" in shown(Refused("R34"))
    assert "Pasal 16" in shown(Refused("R34"))
    assert "UU 14/2019 ps. 28" in shown(Refused("R14"))
