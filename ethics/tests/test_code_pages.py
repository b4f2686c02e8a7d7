"""Reading the code of ethics on screen."""

import pytest
from django.urls import reverse

from ethics.kodepeksos import CATALOGUE, article
from ethics.templatetags.kodepeksos import marked

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(cast, enter):
    return enter(cast.sari)


def read(browser, name, *args, **params):
    answer = browser.get(reverse(f"ethics:{name}", args=args), params)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_code_is_shown_in_its_groups(reader):
    page = read(reader, "code")
    for group in CATALOGUE.groups:
        assert group.title in page
    for number in CATALOGUE.articles:
        assert f'href="{reverse("ethics:article", args=[number])}"' in page
    assert CATALOGUE.edition in page


def test_an_article_shows_its_items_with_duty_or_prohibition_in_words(reader):
    page = read(reader, "article", 7)
    assert article(7).norm_clean in page
    assert 'id="butir-7-12"' in page
    assert page.count("Larangan</span>") == 5
    assert page.count("Kewajiban</span>") == 8


def test_an_article_shows_the_rules_that_serve_it_and_whether_they_run(reader):
    page = read(reader, "article", 7)
    before, _, rule_r09 = page.partition('id="aturan-R09"')
    assert 'id="aturan-R01"' in before
    assert "Belum berlaku" in rule_r09.partition("</li>")[0]
    assert "Berlaku" in before.partition('id="aturan-R01"')[2].partition("</li>")[0]


def test_an_article_shows_notes_and_how_each_item_is_served(reader):
    page = read(reader, "article", 5)
    assert "Analisis: rahasia klien dijaga secara proporsional" in page
    assert "Hanya yang bertugas pada kasus dapat membukanya" in page
    assert "Belum dijalankan" in page


def test_an_article_that_does_not_exist_is_not_found(reader):
    for number in (0, 17, 10**12):
        assert reader.get(reverse("ethics:article", args=[number])).status_code == 404


def test_search_marks_the_words_it_found(reader):
    page = read(reader, "search", q="ONGKOS pelayanan")
    assert "<mark>Ongkos</mark> <mark>Pelayanan</mark>" in page
    assert reverse("ethics:article", args=[11]) + "#butir-11-2" in page


def test_search_says_when_nothing_fits(reader):
    assert "Tidak ada yang cocok" in read(reader, "search", q="xyzzy")


@pytest.mark.parametrize("q", ["", " ", "x" * 10_000, "a\x00b", "😀", "\u202egnay", "<b>klien</b>"])
def test_search_takes_any_text_without_breaking(reader, q):
    page = read(reader, "search", q=q)
    assert "<b>klien</b>" not in page


def test_marking_escapes_the_text_and_is_blind_to_accents():
    assert marked("<b> Kliën", "KLIEN b") == "&lt;<mark>b</mark>&gt; <mark>Kliën</mark>"
    assert marked("klien", "") == "klien"


def test_values_and_cases_can_be_read(reader):
    assert "Penentuan nasib sendiri" in read(reader, "values")
    page = read(reader, "cases")
    assert "Rahasia tentang kekerasan dalam rumah tangga" in page
    assert reverse("ethics:article", args=[7]) + "#butir-7-13" in page


def test_the_pages_of_the_code_read_in_english_too(reader):
    reader.cookies["django_language"] = "en"
    page = read(reader, "article", 3)
    assert '<html lang="en"' in page
    assert article(3).norm_clean in page


def test_the_code_is_not_read_without_logging_in(client):
    answer = client.get(reverse("ethics:code"))
    assert answer.status_code == 302
    assert reverse("account_login") in answer["Location"]
