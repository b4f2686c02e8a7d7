"""Women who came home from work far away, or carry a household alone (worker sari)."""

# fmt: off
from pekso.demo.acts import (
    Agree,
    Aim,
    ApprovePlan,
    Assess,
    Course,
    Fact,
    NotMet,
    OpenCase,
    Person,
    ReadVisit,
    Relative,
    Review,
    Serve,
    SetRhythm,
    Step,
    SubmitPlan,
    TickStep,
    Visit,
    Words,
    WritePlan,
)

ROSMALA = Course(
    worker="sari",
    person=Person(
        name="Rosmala Dewi Tanjung", sex="P", age=36, birth_place="Bukittinggi",
        hamlet="Jorong Sungai Batu", address="Jorong Sungai Batu, Desa Sukaramai",
        language="Minang, Indonesia",
        family=(Relative("Zahra Aulia", "child", "P", age=11),
                Relative("Syafrida", "parent", "P", age=66)),
    ),
    acts=(
        OpenCase("T-75 09:00", "Gaji saya di luar negeri tidak dibayar setahun. Pulang tanpa apa "
                 "pun.", source="partner", note="Rujukan serikat buruh migran (fiktif).",
                 risk="medium", ppks=(20,)),
        Agree("T-75 09:50"),
        Assess("T-71 09:00", facts=(
            Fact("legal", "Kontrak kerja dan paspor ada; slip gaji hanya dua bulan.", "",
                 "Dokumen klien", "document"),
            Fact("social_family", "Zahra diasuh nenek empat tahun dan memanggil nenek 'Ibu'.",
                 "Ikatan ibu–anak perlu dibangun pelan-pelan.", "Nenek"),
        ), problem="Pulang tanpa upah, terasing dari anaknya.",
           needs="Bantuan menuntut upah, waktu bersama Zahra, usaha kecil.",
           strengths="Bisa berbahasa Kanton, pandai memasak rendang, ibunya mendukung.",
           risk="low"),
        WritePlan("T-66 10:00", "Tuntutan upah bersama lembaga bantuan hukum; usaha rendang "
        "rumahan.",
            aims=(Aim("Tuntutan upah berjalan", "Tahap tuntutan", "Belum dilaporkan",
                      ("Berkas ditolak", "Berkas belum lengkap", "Laporan diterima",
                       "Perundingan berjalan", "Upah dibayar sebagian")),
                  Aim("Zahra dekat lagi dengan ibunya", "Waktu berdua per minggu", "Tidak ada",
                      ("Tidak mau ditemani", "1–2 jam", "3–5 jam", "6–8 jam",
                       "Tinggal sekamar dengan nyaman")),
                  Aim("Usaha rendang berjalan", "Pesanan per minggu", "Belum ada",
                      ("Tidak ada", "1–2 pesanan", "3–5 pesanan", "6–8 pesanan", "Lebih dari 8 "
                      "pesanan"))),
            steps=(Step("Mendampingi ke lembaga bantuan hukum", 1, -55),
                   Step("Mengantar Zahra ke sekolah setiap hari", 2, -60, "Rosmala"),
                   Step("Izin edar PIRT", 3, 14, "Rosmala dan Dinas Kesehatan"))),
        SubmitPlan("T-65 09:00"), ApprovePlan("T-63 14:00", "Baik, lanjutkan."),
        SetRhythm("T-63 15:00", first=-31),
        Serve("T-56 09:00", "advocacy", "Mendampingi ke kantor bantuan hukum; berkas diterima.",
              step=1, attended="Rosmala"),
        TickStep("T-55 10:00", 1), TickStep("T-50 10:00", 2, "Sudah menjadi kebiasaan."),
        Review("T-31 10:00", found=((0, "Nomor laporan terbit."), (-1, "Dua jam seminggu."),
               (-1, "Dua pesanan.")), effective="yes", next_on=-1,
               interview="Zahra mulai bercerita tentang sekolah.", collected="Tanda terima laporan",
               collected_from="Lembaga bantuan hukum"),
        Visit("T-15 14:00", "Rosmala dan Bu Syafrida", """Dapur penuh kemasan. Zahra membantu
              menempel label lalu pamit mengaji.""", agreed="Zahra tidur di kamar ibunya tiap "
              "Sabtu.",
              next="Kunjungan saat Zahra libur", next_on=-1,
              words=(Words("Zahra", "Rendang Ibu lebih enak dari Nenek, tapi jangan bilang-bilang.",
                           secret=False),)),
    ),
)

YULIANA = Course(
    worker="sari",
    person=Person(
        name="Yuliana Wanimbo", sex="P", age=33, birth_place="Wamena", hamlet="Dusun Mangga",
        address="Dusun Mangga RT 06, Desa Sukamulya", language="Lani, Indonesia",
        family=(Relative("Elisa Wanimbo", "child", "P", age=8),
                Relative("Benny Wanimbo", "child", "L", age=5)),
    ),
    acts=(
        OpenCase("T-50 10:00", "Rumah kontrak kami kebakaran, jahitan dan mesin habis.",
                 source="citizen", risk="medium", ppks=(22, 23)),
        Agree("T-50 10:50"),
        Serve("T-50 11:30", "aid", "Selimut, pakaian sekolah, dan perlengkapan mandi.",
              immediate="first_support", attended="Yuliana, Elisa, Benny"),
        Assess("T-47 09:00", facts=(
            Fact("economic", "Menjahit untuk tiga toko; kini tanpa mesin.", "", "Klien"),
            Fact("education_skill", "Elisa kehilangan buku dan seragam.", "", "Sekolah",
                 member="Elisa Wanimbo")),
            problem="Kehilangan tempat tinggal dan alat kerja karena kebakaran.",
            needs="Hunian sementara, mesin jahit, perlengkapan sekolah.",
            strengths="Punya pelanggan tetap, dihormati jemaat, anak-anak ceria.", risk="low"),
        WritePlan("T-42 10:00", "Memulihkan usaha jahit dan hunian.",
            aims=(Aim("Yuliana menjahit lagi", "Pesanan per minggu", "Tidak ada",
                      ("Tidak ada", "1–2 potong", "3–5 potong", "6–9 potong", "10 potong lebih")),
                  Aim("Keluarga tinggal di rumah yang layak", "Keadaan hunian",
                      "Menumpang di gereja", ("Tanpa hunian", "Menumpang", "Kontrakan 6 bulan",
                      "Kontrakan setahun", "Rumah sendiri"), start=-1)),
            steps=(Step("Pinjaman mesin dari sanggar", 1, -35), Step("Mencari kontrakan", 2, -20),
                   Step("Perlengkapan sekolah Elisa", 2, -38, "Guru kelas"))),
        SubmitPlan("T-41 09:00"), ApprovePlan("T-40 09:00"), SetRhythm("T-40 10:00", first=0),
        TickStep("T-34 09:00", 1, "Mesin pinjaman dipakai di serambi gereja."),
        TickStep("T-33 09:00", 3), TickStep("T-18 09:00", 2, "Kontrakan enam bulan dibayar "
        "jemaat."),
        Serve("T-33 11:00", "accompaniment", "Mengantar Elisa kembali ke sekolah.", step=3),
        Visit("T-14 15:30", "Yuliana dan anak-anak", """Kontrakan baru bersih; mesin di dekat
        jendela.
              Elisa menyanyi. Empat potong baju menunggu diambil.""",
              agreed="Mencatat pesanan di buku.", next="Monev di rumah", next_on=0),
    ),
)

AMINAH = Course(
    worker="sari",
    person=Person(
        name="Aminah Pulungan", sex="P", age=52, hamlet="Lorong Sejahtera",
        address="Lorong Sejahtera No. 3, Kelurahan Sukajadi", nik_missing="not_asked",
        phone_owner="Klien",
    ),
    acts=(
        OpenCase("now-5h", "Anak gadis saya dilamar orang yang tidak ia mau. Saya harus bagaimana?",
                 source="self", risk="medium", ppks=()),
    ),
)

SITI = Course(
    worker="sari",
    person=Person(
        name="Siti Rohani Ginting", sex="P", age=41, birth_place="Kabanjahe", hamlet="Dusun Jeruk",
        address="Dusun Jeruk RT 01, Desa Sukaramai",
        family=(Relative("Daniel Ginting", "child", "L", age=17),),
    ),
    acts=(
        OpenCase("T-34 09:00", "Suami dipenjara, saya malu ke pasar.", risk="low", ppks=(23,)),
        Agree("T-33 10:00"),
        Assess("T-29 10:00", facts=(
            Fact("social_environment", "Berhenti berjualan sayur sejak suami ditahan.",
                 "Malu dan menarik diri.", "Klien"),
            Fact("economic", "Daniel bekerja malam di bengkel supaya tetap sekolah.", "", "Daniel",
                 member="Daniel Ginting")),
            problem="Stigma setelah suami ditahan; anak menanggung nafkah.",
            needs="Kembali berjualan, Daniel tetap sekolah.",
            strengths="Lapak pasar masih ada; Daniel gigih.", risk="low"),
        WritePlan("T-24 10:00", "Kembali ke pasar bersama teman lapak; dukungan sekolah untuk "
        "Daniel.",
            aims=(Aim("Siti berjualan lagi", "Hari berjualan per minggu", "Tidak pernah",
                      ("0 hari", "1–2 hari", "3–4 hari", "5 hari", "6 hari")),
                  Aim("Daniel masuk sekolah teratur", "Kehadiran per bulan", "60%",
                      ("Di bawah 60%", "60–79%", "80–89%", "90–95%", "Di atas 95%"), start=-1)),
            steps=(Step("Menemani hari pertama ke pasar", 1, -15),
                   Step("Beasiswa sekolah Daniel", 2, 12))),
        SubmitPlan("T-23 09:00"), ApprovePlan("T-20 10:00"), SetRhythm("T-20 11:00", first=3),
        Serve("T-15 06:30", "accompaniment", "Menemani membuka lapak; tiga pelanggan lama datang.",
              step=1, attended="Siti"),
        TickStep("T-15 09:00", 1),
        NotMet("T-5 10:00", "not_home", "Rumah terkunci; tetangga bilang Siti sedang ke pasar.",
               next="Coba lagi sore hari", next_on=-2),
        ReadVisit("T-4 09:00"),
    ),
)

COURSES = (ROSMALA, YULIANA, AMINAH, SITI)
