"""Who saw the file, who tried, and what was changed: told through the pages themselves."""

from tests.stories import scenes


def test_the_trail_of_a_file_names_readers_reasons_and_tries(story):
    sari, bagus, dewi = story.sari, story.bagus, story.dewi
    story.at(-9, "09:00")
    case = scenes.opened(sari, name="Lilis Maryani")
    client = case.client
    story.at(-8, "10:00")
    bagus.opens(case)
    with story.refused("R10"):
        dewi.opens(client)
    trail = bagus.reads_trail(client)
    assert "Bagus Prakoso Berkas kasus Supervisor pekerjanya Dibuka" in trail
    assert "Dewi Anggraini Berkas klien – Ditolak" in trail
    assert "Dewi Anggraini" not in bagus.reads_trail(client, outcome="shown")
    assert "Bagus Prakoso" in sari.reads_trail(case)
    told = bagus.reads_trail_of(dewi)
    assert "Berkas klien" in told
    assert "Lilis" not in told
    with story.refused("R10"):
        story.endang.reads_trail_of(dewi)
    with story.forbidden():
        dewi.reads_trail_of(sari)


def test_a_client_is_handed_who_saw_the_data(story):
    sari, bagus = story.sari, story.bagus
    story.at(-9, "09:00")
    client = scenes.opened(sari, name="Lilis Maryani").client
    story.at(-8, "10:00")
    bagus.opens(client)
    rows = sari.exports_trail(client)
    assert ["Bagus Prakoso", "Supervisor pekerjanya", "Berkas klien", "Dibuka"] in [
        row[1:] for row in rows
    ]


def test_what_was_changed_is_read_field_by_field(story):
    sari, bagus = story.sari, story.bagus
    story.at(-9, "09:00")
    case = scenes.opened(sari, name="Lilis Maryani")
    story.at(-7, "09:00")
    sari.changes_client(case.client, name="Lilis Maryani Putri", reason="Sesuai KTP")
    changes = bagus.reads_changes(case.client)
    assert "Nama : Lilis Maryani → Lilis Maryani Putri" in changes
    assert "Alasan: Sesuai KTP" in changes
    with story.refused("R10"):
        story.dewi.reads_changes(case)
