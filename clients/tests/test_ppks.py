from clients import ppks


def test_there_are_26_categories_in_the_regulations_order():
    assert [category.number for category in ppks.CATEGORIES] == list(range(1, 27))
    assert len(ppks.BY_CODE) == 26
    assert {category.edition for category in ppks.CATEGORIES} == {"Permensos 8/2012"}


def test_number_19_and_21_are_those_of_the_regulation():
    by_number = {category.number: category for category in ppks.CATEGORIES}
    assert str(by_number[19]) == "Korban tindak kekerasan"
    assert str(by_number[21]) == "Korban bencana alam"


def test_labels_come_in_order_and_unknown_numbers_are_left_out():
    assert ppks.labels([24, 99, 8]) == ["Lanjut usia telantar", "Fakir miskin"]
    assert ppks.choices()[0] == (1, "Anak balita telantar")
    assert ppks.BY_CODE["poor"].number == 24
