"""Assessment, resource map and home visit."""

from tests.browser.acts.person import Person

SEEN = "Memar di lengan kiri, sudah kuning. Rara melihat ke pintu setiap ada suara motor."
SECRET = "Hampir tiap malam terdengar teriakan."


def assesses(who: Person) -> None:
    """Fact and reading apart, the summary, then finished."""
    who.follows("Asesmen", exact=True).presses("Mulai asesmen").follows("Tambah temuan")
    who.selects("Bidang", "Keluarga dan pengasuhan")
    who.types("Fakta: yang dilihat, didengar, dibaca", "Dipukul empat kali dalam dua bulan.")
    who.answers("Cara", "Wawancara").types("Sumber", "Klien")
    who.types("Penafsiran pekerja sosial", "Kekerasan berulang; anak menyaksikan.")
    who.presses("Simpan").reads("Dipukul empat kali dalam dua bulan.")
    who.follows("Ubah", within=who.page.locator(".card-header", has_text="Rumusan"))
    who.types("Rumusan masalah", "Kekerasan fisik oleh suami di rumah.")
    who.types("Kebutuhan", "Rasa aman bagi Lilis dan Rara.")
    who.types("Kekuatan dan potensi", "Dipercaya tetangga, pandai menjahit.")
    who.answers("Tingkat risiko", "Sedang").presses("Simpan")
    who.presses("Selesaikan asesmen").reads("Selesai")


def maps_resource(who: Person) -> None:
    """A neighbour whom the client allows to be asked."""
    who.follows("Sumber daya", exact=True).follows("Tambah sumber daya")
    who.types("Nama orang, lembaga, atau kekuatan", "Bu Tuti, tetangga")
    who.answers("Jenis", "Informal").answers("Letak", "Di sekitar")
    who.answers("Yang dapat diberikan", "Dukungan emosional")
    who.answers("Hubungan dengan klien", "Kuat")
    who.answers("Klien setuju sumber ini dihubungi?", "Setuju dihubungi")
    who.presses("Simpan").reads("Bu Tuti, tetangga", "Setuju dihubungi")


def visits_home(who: Person) -> None:
    """A visit with risk tinggi, from the first page on, with somebody's words kept secret."""
    who.chooses_in_menu("Hari ini").follows("Catat kunjungan").follows("Lilis Maryani")
    who.answers("Bertemu klien atau keluarganya?", "Bertemu")
    who.types("Siapa yang ditemui", "Lilis dan Rara")
    who.types("Yang dilihat dan didengar", SEEN)
    who.unfolds("Ucapan orang").types("Siapa yang berkata", "Bu Tuti, tetangga")
    who.types("Kata-katanya", SECRET).ticks("Rahasia terhadap klien")
    who.answers("Tingkat risiko sekarang", "Tinggi")
    who.types("Yang disepakati", "Rara tidur di rumah nenek malam ini.")
    who.types("Langkah berikut", "Menghubungi UPTD PPA sore ini")
    who.unfolds("Tambahkan").types("Penafsiran Anda", "Rara tidak aman malam ini.")
    who.presses("Simpan kunjungan").reads("Tersimpan.", "supervisor sudah diberi tahu")
    who.follows("Lihat catatan").reads("Rara tidur di rumah nenek malam ini.", SECRET)


def reads_the_urgent_notice(who: Person) -> None:
    """The supervisor: from the first page to the visit, and marks it as read."""
    who.chooses_in_menu("Hari ini").reads("Perlu dibaca sekarang")
    who.presses("Buka").reads(SEEN).presses("Tandai sudah dibaca").reads("Dibaca Bagus Prakoso")
