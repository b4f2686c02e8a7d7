"""Every page that can stand in the book has words of its own."""

from agency import trail_words


def test_the_longest_beginning_counts():
    assert trail_words.page_words("cases:visit_photo") == "Foto kunjungan"
    assert trail_words.page_words("cases:visit_new") == "Kunjungan"
    assert trail_words.page_words("clients:detail") == "Berkas klien"
    assert trail_words.page_words("nowhere") == "Halaman lain"


def test_acts_are_read_by_page_or_by_noun():
    assert trail_words.act_words("get cases:plan_detail") == "Rencana intervensi"
    assert trail_words.act_words("plan.approve") == "Rencana intervensi"


def test_grounds_are_read_in_words():
    assert trail_words.ground_words("works.main") == "Pekerja utama"
    assert trail_words.ground_words("responsible") == "Penanggung jawab klien"
    assert trail_words.ground_words("unheard_of") == "Hubungan kerja lain"


def test_pages_of_the_same_words_are_narrowed_together():
    name = dict(map(reversed, trail_words.page_choices()))["Asesmen"]
    assert set(trail_words.prefixes_of(name)) == {"cases:assessment", "cases:finding"}
    assert trail_words.prefixes_of("") == []
