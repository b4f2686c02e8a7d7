"""Reports that wait, and reports that became no case."""

# fmt: off
from pekso.demo.acts import AssignReport, CloseReport, Course, TakeReport

COURSES = (
    Course("sari", None, (
        TakeReport("now-3h", "Ibu muda dengan dua anak, Dusun Pinus", """Tetangga mendengar anak
                   menangis sampai larut; ibu tampak lesu dan tidak belanja seminggu ini.""",
                   source="citizen", risk="medium", reporter="Bu RT 02", phone="0800-0000-0921",
                   place="Dusun Pinus RT 02, Desa Sukamulya"),
    )),
    Course("tandi", None, (
        TakeReport("T-1 11:00", "Anak sekitar 10 tahun berjualan tisu", """Terlihat tiap malam di
                   lampu merah Sudirman sampai pukul 23.00, tanpa orang dewasa.""",
                   source="other", risk="low", reporter="Pengendara", place="Lampu merah Sudirman"),
    )),
    Course("nurhayati", None, (
        TakeReport("T-2 09:00", "Kakek tinggal di gubuk tepi sungai", """Petugas PLN melihat kakek
                   memasak dengan kayu di gubuk yang hampir terendam.""", source="partner",
                   risk="low", reporter="Petugas PLN", phone="0800-0000-0922",
                   place="Bantaran Kali Jernih", by="dewi"),
        AssignReport("T-2 10:30"),
    )),
    Course("rudi", None, (
        TakeReport("T-3 14:00", "Remaja berkelahi di terminal", """Polsek meminta pendampingan untuk
                   remaja 16 tahun; pelapor juga terluka ringan.""", source="police", risk="low",
                   reporter="Polsek Sukajadi (fiktif)"),
    )),
    Course("dewi", None, (
        TakeReport("T-15 09:00", "Keluarga tanpa listrik", "Listrik diputus tiga bulan.",
                   source="citizen", risk="low", reporter="Pak RT", place="Dusun Kenari RT 01"),
        CloseReport("T-14 10:00", "duplicate", "Keluarga ini sudah didampingi Dinas Sosial."),
    )),
    Course("made", None, (
        TakeReport("T-11 10:00", "Pemuda minta rehabilitasi gratis di luar pulau",
                   "Pelapor meminta tiket pesawat.", source="family", risk="low"),
        CloseReport("T-10 10:00", "out_of_mandate", "Rawat inap di luar pulau bukan mandat "
        "lembaga.",
                    "BNN Provinsi"),
    )),
)
