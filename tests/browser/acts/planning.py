"""The plan with the client, its way to the supervisor and back, and its approval."""

import datetime as dt

from core import clock
from tests.browser.acts.person import Person

GOALS = ("Lilis dan Rara tidur tanpa ancaman", "Lilis mempunyai penghasilan sendiri")
COMMENT = "Indikator kedua belum terukur: sebutkan berapa hari per minggu."
MENDED = "Menjahit sedikitnya tiga hari per minggu"
LEVELS = (
    "0 hasil yang diharapkan", "−2 jauh di bawah harapan", "−1 di bawah harapan",
    "+1 di atas harapan", "+2 jauh di atas harapan",
)  # fmt: skip


def writes_plan(who: Person) -> None:
    """Two goals with all their levels, a step for each."""
    who.follows("Rencana", exact=True).presses("Susun rencana")
    who.types("Strategi", "Rencana keselamatan dahulu, lalu pendampingan ekonomi.")
    for number, title in enumerate(GOALS):
        row = who.page.locator("[data-formset=goals] [data-formset-row]").nth(number)
        who.types("Tujuan", title, row).types("Indikator", f"Terlihat tiap minggu ({number})", row)
        who.types("Keadaan awal", "Belum tercapai", row).selects("Tingkat awal", "−2", row)
        who.unfolds("Tingkat −2", row)
        for level in LEVELS:
            who.types(level, f"Capaian {level[:2].strip()} dari tujuan {number + 1}", row)
    soon = clock.today() + dt.timedelta(days=14)
    for number, title in enumerate(("Menyusun rencana keselamatan", "Kursus menjahit")):
        row = who.page.locator("[data-formset=steps] [data-formset-row]").nth(number)
        who.types("Langkah", title, row).selects("Untuk tujuan", number, row)
        who.types("Siapa", "Sari dan Lilis", row).types("Kapan", soon, row)
    who.types("Risiko dan cara menjaganya", "Suami marah: nomor UPTD PPA disimpan tetangga.")
    who.types("Ditinjau pada", clock.today() + dt.timedelta(days=60))
    who.presses("Simpan draf").reads(*GOALS)


def records_answer(who: Person) -> None:
    """The client agrees and signs."""
    who.follows("Catat jawaban")
    who.answers("Jawaban", "Setuju").answers("Cara", "Tanda tangan")
    who.presses("Simpan jawaban").reads("Setuju")


def submits_plan(who: Person) -> None:
    """To the supervisor."""
    who.follows("Ajukan", exact=True).presses("Ajukan").reads("Menunggu keputusan supervisor")


def returns_plan(who: Person) -> None:
    """The supervisor, from the queue; without a word it is not returned."""
    who.chooses_in_menu("Perlu keputusan").follows("Lilis Maryani")
    who.reads(*GOALS, "Kekerasan fisik oleh suami di rumah.")
    who.presses("Kembalikan", status=422).reads("Tulis apa yang perlu diperbaiki.")
    who.types("Catatan untuk pekerja sosial", COMMENT).presses("Kembalikan").reads("Dikembalikan")


def mends_plan(who: Person) -> None:
    """The worker, from the first page: reads the comment and makes the next version."""
    who.chooses_in_menu("Hari ini").reads("Perlu Anda perbaiki", COMMENT)
    who.follows("Lilis Maryani").reads(COMMENT).follows("Perbaiki sebagai versi baru")
    who.types("Alasan", "Indikator dibuat terukur.").presses("Buat versi baru")
    row = who.page.locator("[data-formset=goals] [data-formset-row]").nth(1)
    who.types("Indikator", MENDED, row).presses("Simpan draf").reads(MENDED)


def approves_plan(who: Person) -> None:
    """The supervisor reads what changed, and approves."""
    who.chooses_in_menu("Perlu keputusan").follows("Lilis Maryani")
    who.reads("Perubahan sejak versi 1", MENDED)
    who.presses("Sahkan").reads("Disahkan")
