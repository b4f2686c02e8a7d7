"""Supervision sessions of the demonstration: what was talked about, agreed and signed."""

# fmt: off
from pekso.demo.acts import Session

SESSIONS = (
    Session("T-78 15:00", "bagus", "made", (
        ("educative", 40, """Kambuh sebagai bagian dari pemulihan: membaca ulang model tahapan
         perubahan, lalu menyusun rencana kambuh Dimas tanpa menyalahkan."""),
        ("supportive", 30, """Made lelah; dua klien kambuh dalam sebulan. Disepakati satu sore
         tanpa janji temu dan berbagi piket malam."""),
    ), agreements=(("Membaca bab kambuh dan menceritakannya di rapat", "made", -64, True),
                   ("Mengatur ulang piket malam", "bagus", -71, True)),
       about=("Dimas Aryo Nugroho",), signed_by=("bagus", "made")),
    Session("T-47 13:00", "bagus", "sari", (
        ("administrative", 30, "Sepuluh kasus berjalan; dua monev bulan depan; cuti Desember."),
        ("educative", 30, "Membuat genogram keluarga; latihan pertanyaan melingkar."),
    ), agreements=(("Mencoba genogram pada satu keluarga", "sari", -20, True),),
       about=("Ni Luh Ayu Kartika",), signed_by=("bagus", "sari")),
    Session("T-40 13:00", "bagus", "tandi", (
        ("administrative", 25, "Pembagian kasus ABH; surat sekolah tidak menyebut perkara."),
        ("supportive", 25, "Perasaan marah kepada pelaku; cara pulang tanpa membawa kasus."),
    ), about=("Bayu Pratama",), signed_by=("bagus", "tandi")),
    Session("T-32 13:00", "bagus", "nurhayati", (
        ("educative", 45, """Penolakan Mbah Karsinah terhadap panti: hak menentukan diri sendiri
         walau orang lain menganggapnya kurang aman."""),
        ("administrative", 15, "Sembilan kasus; jadwal posko bila hujan."),
    ), agreements=(("Menulis pengalaman rencana yang ditolak klien", "nurhayati", -10, True),),
       about=("Mbah Karsinah",), signed_by=("bagus", "nurhayati")),
    Session("T-12 14:00", "bagus", "made", (
        ("administrative", 20, "Delapan kasus; rencana Reza dikembalikan untuk dilengkapi."),
        ("supportive", 40, "Kekhawatiran tentang Reza; siapa yang dihubungi pada malam hari."),
    ), agreements=(("Menyusun daftar nomor darurat malam", "made", -1, False),
                   ("Menghubungi psikolog Puskesmas untuk konsultasi", "bagus", 2, False)),
       about=("Reza Fahlevi",), signed_by=("bagus", "made")),
    Session("T-9 10:00", "bagus", "sari", (
        ("administrative", 20, "Tiga belas kasus; monev Rosmala dan Yuliana jatuh tempo pekan "
        "ini."),
        ("educative", 30, "Rencana keselamatan: menilai risiko tanpa memaksa klien meninggalkan "
        "rumah."),
        ("supportive", 25, "Sari sulit tidur setelah cerita Maria; jeda antara dua kunjungan "
        "berat."),
    ), agreements=(("Menyelesaikan monev Rosmala", "sari", 0, False),
                   ("Jeda satu jam setelah kunjungan berat", "sari", 14, False)),
       about=("Rosmala Dewi Tanjung", "Maria Goreti Bria"), signed_by=("bagus", "sari")),
    Session("T-5 10:00", "bagus", "dewi", (
        ("educative", 40, """Amplop Pak Sugeng: cara menolak tanpa mempermalukan, apa yang
         dikatakan, dan mengapa akibatnya perlu dijelaskan kepada klien."""),
        ("supportive", 15, "Dewi merasa bersalah; ditimbang apakah ia mundur dari kasus: tetap."),
    ), agreements=(("Menulis kalimat penolakan yang sopan untuk rekan", "dewi", 3, False),),
       about=("Sugeng Riyadi",), signed_by=("bagus", "dewi")),
    Session("T-2 15:00", "bagus", "tandi", (
        ("administrative", 15, "Rencana Intan menunggu pengesahan; monev Fransiskus terlambat."),
        ("educative", 30, "Wali diduga pelaku: kapan persetujuan ditanyakan lagi, siapa orang "
        "kedua."),
    ), agreements=(("Mencatat monev Fransiskus", "tandi", 1, False),),
       about=("Gilang Nugraha", "Fransiskus Xaverius Lado"), signed_by=("bagus",)),
    Session("T-1 13:00", "bagus", "nurhayati", (
        ("administrative", 20, "Piket posko; kasus Abdul Karim menunggu keluarga."),
        ("supportive", 20, "Beban setelah banjir; dua hari libur pekan depan."),
    ), agreements=(("Mengajukan libur dua hari", "nurhayati", 4, False),),
       about=("Keluarga Latuheru",)),
    Session("T-14 10:00", "lestari", "arif", (
        ("administrative", 20, "Klien PB dan CMB; pembagian wilayah kunjungan."),
        ("educative", 25, "Mediasi keluarga yang menolak kepulangan."),
    ), agreements=(("Mencoba mediasi pada keluarga Eko", "arif", 10, False),),
       about=("Budi Santosa",), signed_by=("lestari", "arif")),
)
