"""Old people, alone or with tired families (worker nurhayati)."""

# fmt: off
from pekso.demo.acts import (
    AddTask,
    Agree,
    Aim,
    ApprovePlan,
    Assess,
    CannotAskYet,
    CloseCase,
    Course,
    Fact,
    GetNik,
    MapSources,
    MoveHouse,
    NotMet,
    OpenCase,
    Person,
    Relative,
    Review,
    RevisePlan,
    Serve,
    SetRhythm,
    Source,
    StartEmergency,
    Step,
    SubmitPlan,
    TakeReport,
    TickStep,
    Visit,
    Words,
    WritePlan,
)

FOOD = Aim("Mbah Karsinah makan setiap hari", "Hari makan dua kali per minggu", "Tidak tentu",
           ("0–2 hari", "3–4 hari", "5–6 hari", "7 hari", "7 hari, tiga kali sehari"))
ROOF = Aim("Mbah Karsinah mempunyai tempat tinggal tetap", "Keadaan tempat tinggal",
           "Tidur di emper Pasar Lama", ("Di pasar", "Menumpang bergantian", "Kamar tetap",
           "Kamar tetap dengan pengasuh", "Tempat tinggal sesuai pilihannya"))
HEALTH = Aim("Mbah Karsinah sehat", "Pemeriksaan per bulan", "Belum pernah",
             ("Tidak diperiksa", "Sekali", "Dua kali", "Dua kali dan obat teratur",
              "Mandiri ke Posyandu"))

KARSINAH = Course(
    worker="nurhayati",
    person=Person(
        name="Mbah Karsinah", sex="P", born="1948-01-01", precision="estimate",
        nik_missing="no_documents", language="Jawa", communication="Bicara pelan dan dekat "
        "telinga.",
        hamlet="Pasar Lama", address="Emper los ikan, Pasar Lama, Kelurahan Sukajadi", phone="-",
        family=(Relative("Slamet", "child", "L", age=52, household=False,
                         note="Tinggal di kota lain; pernah bertengkar"),),
    ),
    acts=(
        TakeReport("T-40 07:30", "Nenek tua di Pasar Lama", """Seorang nenek lemas, sudah dua hari
                   tidak makan, tidur di emper los ikan.""", source="tksk", risk="medium",
                   reporter="Wati (TKSK)", phone="0800-0000-0907", place="Pasar Lama, los ikan"),
        OpenCase("T-40 08:40", "Kulo mboten gadhah griya, Bu. Luwe.", source="tksk", risk="medium",
                 ppks=(8,), flags=("elderly", "no_documents", "alone")),
        StartEmergency("T-40 08:50", "Dehidrasi, perlu Puskesmas.", kind="assessment"),
        Serve("T-40 10:00", "accompaniment", "Diantar ke Puskesmas; diberi infus dan bubur.",
              immediate="medicine", attended="Bidan Rina"),
        Agree("T-39 08:00", way="thumb", language="Jawa", witness="Bidan Rina",
              refuses=("photo",)),
        Assess("T-38 09:00", facts=(
            Fact("biological", "Pendengaran kurang; berjalan dengan tongkat; makan sendiri.", "",
                 "Observasi", "observation"),
            Fact("psychological", "Menjawab runtut, tahu hari dan tempat.", "Berpikir jernih.",
                 "Klien"),
            Fact("social_family", "Janda; anak satu-satunya, Slamet, pergi setelah bertengkar.",
                 "", "Klien")),
            problem="Lansia telantar tanpa tempat tinggal dan dokumen.",
            needs="Makan teratur, kamar tetap, KTP dan JKN.",
            strengths="Berpikir jernih, disayang pedagang pasar.", risk="medium"),
        MapSources("T-37 09:00", (
            Source("Bu Darmi", "informal", "around", "material", "Kamar belakang kosong.", "strong",
                   "0800-0000-0908", "agrees"),
            Source("Posyandu lansia Melati", "formal", "around", "knowledge", "Tiap Kamis.", "",
                   "", "agrees"),
            Source("Masjid Al-Ikhlas", "community", "around", "material", "Nasi bungkus Jumat.",
                   "weak", "", "agrees"),
            Source("Slamet (anak)", "informal", "inside", "emotional", "", "broken", "", "agrees",
                   "Hanya kabar, jangan alamat."))),
        WritePlan("T-33 09:00", "Penempatan di panti (PSTW).", aims=(FOOD, ROOF),
                  steps=(Step("Makan harian sementara", 1, -32),
                         Step("Penempatan PSTW", 2, -30)), refused=True,
                  words="Emoh, aku ora gelem neng panti.", way="oral"),
        WritePlan("T-33 11:00", "Tinggal di kamar Bu Darmi; makan harian, JKN, dan KTP.",
                  aims=(FOOD, ROOF, HEALTH),
                  steps=(Step("Makan siang harian", 1, -32, "Bu Darmi", "Bu Darmi"),
                         Step("Pindah ke kamar Bu Darmi", 2, -31),
                         Step("Posyandu tiap Kamis", 3, -30, "Kader", "Posyandu lansia Melati"),
                         Step("Perekaman KTP di Dukcapil", 3, -20)), way="thumb",
                  words="Nggih, kersa."),
        SubmitPlan("T-33 13:00"), ApprovePlan("T-32 09:00"), SetRhythm("T-32 10:00", first=-15),
        TickStep("T-31 10:00", 2),
        Visit("T-22 09:00", "Mbah Karsinah dan Bu Darmi", """Kamar bersih, ada kasur. Mbah menyapu
              halaman. Nasi dan sayur habis.""", agreed="Bu Darmi menyimpan buku kontrol.",
              next="Kunjungan sebelum monev", next_on=-15),
        GetNik("T-20 10:00", "9988774107480005", "KTP terbit dari Dukcapil."),
        TickStep("T-20 10:30", 4, "NIK terbit."),
        Review("T-15 10:00", found=((0, "Lima hari seminggu."), (-1, "Bu Darmi akan pindah."),
               (-1, "Satu kali diperiksa.")), effective="partly",
               observation="Mbah gelisah sejak tahu Bu Darmi pindah.",
               interview="Mbah sendiri kini ingin ke PSTW, ikut temannya.",
               decision="alter_strategy", reason="Bu Darmi pindah rumah; klien memilih PSTW."),
        RevisePlan("T-14 10:00", strategy="Penempatan di PSTW Harapan (fiktif) atas pilihan klien.",
                   steps=(Step("Kunjungan perkenalan ke PSTW", 2, -10),
                          Step("Pemindahan obat dan catatan kesehatan", 3, 6)), drop=(2,),
                   way="thumb", words="Nggih, wonten kancane."),
        SubmitPlan("T-13 10:00"),
        ApprovePlan("T-12 10:00", "Setuju. Pastikan Mbah sendiri yang berpamitan di pasar."),
        TickStep("T-10 13:00", 4, "Mbah memilih kamar dekat jendela."),
        MoveHouse("T-4 10:00", "PSTW Harapan", "PSTW Harapan (fiktif), Desa Sukaramai"),
        Visit("T-1 09:00", "Mbah Karsinah", """Sudah tiga malam di PSTW, tidur nyenyak. Bercerita
              tentang teman sekamar dari pasar yang sama.""", kind="institution",
              place="PSTW Harapan (fiktif)", agreed="Telepon pekan depan.", next="Telepon PSTW",
              next_on=6, words=(Words("Mbah Karsinah", "Kapan-kapan Slamet dikabari, tapi aja "
                                                       "diweruhi alamatku."),)),
    ),
)

SASTRO = Course(
    worker="nurhayati",
    person=Person(
        name="Sastro Wiyono", sex="L", age=81, hamlet="Dusun Nangka", language="Jawa",
        address="Dusun Nangka RT 03, Desa Sukasari", phone_owner="Tetangga (Pak Giman)",
        family=(Relative("Suyati", "spouse", "P", age=77),),
    ),
    acts=(
        OpenCase("T-17 09:00", "Kami berdua sudah tua, atap bocor, tidak kuat ke sawah lagi.",
                 source="citizen", ppks=(8, 24), flags=("elderly",)),
        Agree("T-16 09:00", way="thumb", language="Jawa", witness="Pak RT"),
        Assess("T-12 09:00", facts=(
            Fact("economic", "Hidup dari kiriman beras keponakan, dua bulan sekali.", "", "Klien"),
            Fact("biological", "Suyati katarak kedua mata.", "", "Observasi", "observation",
                 member="Suyati")),
            problem="Dua lansia tanpa penghasilan di rumah tidak layak.",
            needs="Bantuan pangan tetap, operasi katarak, perbaikan atap.",
            strengths="Rukun, dihormati warga, kebun kecil.", risk="low"),
        MapSources("T-8 10:00", (
            Source("Keponakan (Tukiyem)", "informal", "inside", "material", "Kiriman beras.",
                   "strong", "0800-0000-0909", "agrees"),
            Source("Karang Taruna Nangka", "community", "around", "skill", "Kerja bakti atap.",
                   "weak", "", "agrees"))),
        Visit("T-5 09:00", "Sastro dan Suyati", "Ember menampung bocor di tiga tempat. Suyati "
              "meraba dinding saat berjalan.", agreed="Suyati mau diperiksa matanya.",
              next="Menyusun rencana", next_on=2),
    ),
)

HALIMAH = Course(
    worker="nurhayati",
    person=Person(
        name="Halimatus Sadiah", sex="P", age=70, hamlet="Lorong Surau",
        address="Lorong Surau No. 5, Kelurahan Sukajadi", birth_place="Banjarmasin",
        family=(Relative("Rahmah", "child", "P", age=41, household=False),),
    ),
    acts=(
        OpenCase("T-20 10:00", "Uang pensiun saya diambil cucu tiap bulan.", source="self",
                 risk="medium", ppks=(8,), flags=("elderly", "alone")),
        Agree("T-19 10:00"),
        Assess("T-14 10:00", facts=(
            Fact("economic", "Pensiun Rp1,2 juta; cucu menarik semua lewat kartu.",
            "Penyalahgunaan "
                 "uang lansia.", "Buku tabungan", "document"),
            Fact("social_family", "Rahmah anaknya tidak tahu.", "", "Klien")),
            problem="Uang pensiun dikuasai cucu.", needs="Kendali atas uang, pendamping belanja.",
            strengths="Ingatan tajam; Rahmah bisa dipercaya.", risk="medium"),
        WritePlan("T-6 10:00", "Kendali uang kembali kepada Bu Halimah, tanpa memutus hubungan "
        "cucu.",
            aims=(Aim("Bu Halimah memegang kartu pensiunnya", "Penarikan atas kehendaknya",
                      "Tidak pernah", ("Tidak pernah", "Sebagian", "Setiap bulan", "", "")),
                  Aim("Belanja cukup sampai akhir bulan", "Hari kurang makan per bulan", "Sepuluh",
                      ("10 hari atau lebih", "5–9 hari", "1–4 hari", "Tidak ada", "Tidak ada dan "
                      "ada sisa"))),
            steps=(Step("Mengganti PIN di bank", 1, 3, "Bu Halimah dan Rahmah"),
                   Step("Musyawarah keluarga", 1, 10), Step("Belanja mingguan", 2, 7, "Rahmah")),
            words="Asal cucu saya tidak dimusuhi."),
        SubmitPlan("T-3 09:00"),
    ),
)

YOHANA = Course(
    worker="nurhayati",
    person=Person(name="Yohana Pattiasina", sex="P", age=74, nickname="Oma Yo", phone="-",
                  hamlet="Dusun Pala", address="Dusun Pala RT 02, Desa Cempaka Putih",
                  nik_missing="documents_lost", birth_place="Ambon"),
    acts=(
        OpenCase("now-7h", "Beta jatuh di kamar mandi, seng ada orang.", source="citizen",
                 risk="medium", ppks=(8,), flags=("elderly", "alone")),
        StartEmergency("now-6h", "Jatuh, pinggul nyeri hebat, tinggal sendiri: perlu ambulans."),
        Serve("now-5h", "accompaniment", "Mendampingi ke RSUD; rontgen dilakukan, menunggu hasil.",
              immediate="medicine", attended="Perawat jaga"),
    ),
)

RASMINAH = Course(
    worker="nurhayati",
    person=Person(name="Rasminah", sex="P", age=82, hamlet="Dusun Asem", language="Sunda",
                  address="Dusun Asem RT 04, Desa Sukasari", phone="-"),
    acts=(
        OpenCase("T-11 09:00", "Emak mah hoyong aya batur ngobrol.", source="tksk",
                 ppks=(8,), flags=("elderly", "alone")),
        Agree("T-9 09:00", way="oral", language="Sunda", oral_reason="Tidak ada saksi di dekat "
              "rumah; klien lelah."),
        Assess("T-7 09:00", facts=(Fact("psychological", "Kesepian sejak suami meninggal.", "",
                                         "Klien"),)),
        NotMet("T-4 10:00", "not_home", "Rumah tertutup; tetangga mengira sedang di sawah.",
               next="Datang lagi pagi hari", next_on=-3),
    ),
)

ABDUL = Course(
    worker="nurhayati",
    person=Person(name="Abdul Karim Harahap", sex="L", age=58, hamlet="Terminal Sukajadi",
                  phone="-", nik_missing="not_asked",
                  nik_missing_note="Nama dari kartu di dompet; klien belum sadar"),
    acts=(
        OpenCase("T-2 14:00", "Ditemukan pingsan di terminal, tidak membawa keluarga.",
                 source="health", risk="medium", ppks=(11,), flags=("illness", "no_documents")),
        StartEmergency("T-2 14:20", "Stroke; perlu penunggu dan penjamin di RSUD."),
        CannotAskYet("T-2 16:00", "unconscious", "dr. Wahyu, RSUD"),
        AddTask("T-2 16:30", "Cari keluarga lewat dompet dan tetangga terminal", 0),
    ),
)

TUGIMAN = Course(
    worker="nurhayati",
    person=Person(name="Tugiman", sex="L", age=69, hamlet="Dusun Waru", phone="-",
                  address="Dusun Waru RT 01, Desa Sukaramai"),
    acts=(
        OpenCase("T-28 10:00", "Saya hanya perlu kartu berobat.", source="self", ppks=(8,)),
        CloseCase("T-27 10:00", "out_of_mandate", "Kebutuhan hanya kartu JKN; keluarga merawat "
        "baik.",
                  "Dinas Kesehatan, loket JKN"),
    ),
)

COURSES = (KARSINAH, SASTRO, HALIMAH, YOHANA, RASMINAH, ABDUL, TUGIMAN)
