"""After the flood, and people with disabilities (worker nurhayati)."""

# fmt: off
from pekso.demo.acts import (
    AddTask,
    Agree,
    Aim,
    ApprovePlan,
    Assess,
    Course,
    Fact,
    MapSources,
    OpenCase,
    Person,
    Relative,
    Review,
    Serve,
    SetRhythm,
    Source,
    StartEmergency,
    Step,
    SubmitPlan,
    TickStep,
    Visit,
    WritePlan,
)

LATUHERU = Course(
    worker="nurhayati",
    person=Person(
        name="Keluarga Latuheru", kind="family", members=5, hamlet="Posko 1",
        address="Posko 1, Lapangan Desa Sukamulya", phone_owner="Markus",
        family=(Relative("Markus Latuheru", "head", "L", born="1982-04-14",
                         note="NIK 9988771404820009"),
                Relative("Yosina Latuheru", "spouse", "P", born="1985-10-02",
                         note="Hamil 7 bulan; NIK 9988774210850010"),
                Relative("Grace Latuheru", "child", "P", age=14),
                Relative("Samuel Latuheru", "child", "L", age=9, note="Terpisah tiga hari; "
                         "ditemukan di posko 2"),
                Relative("Noel Latuheru", "child", "L", age=1)),
    ),
    acts=(
        OpenCase("T-14 06:30", "Air datang malam, kami lari. Samuel belum ketemu.",
                 source="partner", note="Pendataan posko.", risk="medium", ppks=(21,),
                 flags=("pregnant", "toddler", "separated_child")),
        StartEmergency("T-14 07:00", "Makanan, popok, dan bidan untuk ibu hamil."),
        Serve("T-14 07:30", "aid", "Nasi bungkus, popok, selimut; bidan memeriksa Yosina.",
              immediate="food", attended="Markus, Yosina"),
        Agree("T-13 06:50", name="Markus Latuheru", relation="Kepala keluarga",
              scope="Bantuan darurat, pencarian Samuel, dan pemulihan."),
        Agree("T-13 07:00", name="Yosina Latuheru", relation="Ibu", member="Yosina Latuheru",
              purposes=("service",)),
        Agree("T-13 07:10", consenter="guardian", name="Markus Latuheru", relation="Ayah",
              member="Grace Latuheru", purposes=("service",), refuses=("photo", "publicity"),
              assent="agrees", assent_note="Mau dibantu, tidak mau difoto."),
        Assess("T-11 09:00", facts=(
            Fact("psychological", "Samuel sulit tidur dan takut hujan.", "Reaksi wajar setelah "
                 "bencana.", "Ibu", member="Samuel Latuheru"),
            Fact("biological", "Yosina pusing; tekanan darah normal.", "", "Bidan", "document",
                 member="Yosina Latuheru"),
            Fact("economic", "Perahu dan jaring hilang.", "", "Markus",
                 member="Markus Latuheru")),
            problem="Kehilangan rumah, alat kerja, dan dokumen karena banjir bandang.",
            needs="Hunian sementara, sekolah darurat, dukungan psikososial, periksa kehamilan.",
            strengths="Bersatu kembali, jemaat membantu, Grace mengasuh adik.", risk="low"),
        MapSources("T-11 11:00", (
            Source("Jemaat Betel", "community", "around", "emotional", "Doa dan dapur umum.",
                   "strong", "", "agrees"),
            Source("BPBD Sukamaju (fiktif)", "formal", "around", "material", "Hunian sementara.",
                   "", "", "agrees", "Hanya daftar kebutuhan."))),
        WritePlan("T-10 09:00", "Hunian, sekolah darurat, dan LDP sampai keluarga pulih.",
            aims=(Aim("Keluarga tinggal di hunian sementara", "Keadaan hunian", "Tenda posko",
                      ("Tanpa tempat", "Tenda", "Hunian sementara", "Hunian dengan dapur",
                       "Rumah diperbaiki"), start=-1),
                  Aim("Samuel tidur nyenyak", "Malam tidur nyenyak per minggu", "Satu malam",
                      ("0–1 malam", "2–3 malam", "4–5 malam", "6 malam", "7 malam")),
                  Aim("Dokumen keluarga terbit lagi", "Dokumen dari 5 orang", "Tidak ada",
                      ("Tidak ada", "1–2 dokumen", "3–4 dokumen", "5 dokumen", "5 dokumen dan "
                      "akta lahir bayi"))),
            steps=(Step("Pengajuan hunian ke BPBD", 1, -7),
                   Step("Bermain dan bercerita, tiga kali seminggu", 2, 4, "Relawan LDP"),
                   Step("Perekaman ulang dokumen", 3, 7, "Dukcapil keliling"),
                   Step("Periksa kehamilan tiap Rabu", 1, 3, "Bidan Rina")), review=-3,
            words="Kami setuju, terima kasih.", child_words="Setuju, asal tidak difoto."),
        SubmitPlan("T-10 11:00"), ApprovePlan("T-10 14:00", "Sah. Utamakan Samuel dan ibu hamil."),
        SetRhythm("T-10 14:30", first=-3, every=7),
        TickStep("T-7 10:00", 1, "Hunian nomor 14."),
        Serve("T-6 15:00", "group", "LDP anak: menggambar hujan yang baik. Samuel ikut menyanyi.",
              step=2, attended="Samuel, Grace"),
        Review("T-3 10:00", found=((0, "Pindah ke hunian 14."), (-1, "Tiga malam."),
               (-1, "Dua dokumen.")), effective="yes", observation="Samuel bermain bola lagi.",
               collected="Daftar hadir sekolah darurat", collected_from="Guru posko", next_on=4),
    ),
)

FLOOD = Course(
    worker="nurhayati",
    person=Person(name="Warga RT 05 Dusun Kaliwungu", kind="community", members=64,
                  hamlet="Dusun Kaliwungu", phone_owner="Ketua RT"),
    acts=(
        OpenCase("T-30 09:00", "Tanggul jebol dua kali; kami ingin siaga sendiri.",
                 source="citizen", ppks=(21,), flags=()),
        Agree("T-29 19:00", name="Supardi", relation="Ketua RT 05", purposes=("service",)),
        Assess("T-24 19:00", facts=(
            Fact("social_environment", "Kentongan ada; tidak ada jalur lari.", "", "Rembuk warga"),
            Fact("strength_resource", "Sembilan pemuda mau jadi regu siaga.", "", "Rembuk warga")),
            problem="Kampung rawan banjir tanpa rencana siaga.",
            needs="Peta jalur lari, regu siaga, simpanan bahan pangan.",
            strengths="Gotong royong kuat.", risk="low"),
        WritePlan("T-18 19:00", "Siaga berbasis kampung bersama Tagana.",
            aims=(Aim("Regu siaga bekerja", "Latihan per bulan", "Tidak ada",
                      ("Tidak pernah", "1 kali tanpa warga", "1 kali bersama warga", "2 kali", "2 "
                      "kali dan jadwal piket")),
                  Aim("Jalur lari dikenal warga", "Warga yang tahu dari 64", "Sekitar 10",
                      ("0–10 orang", "11–30 orang", "31–50 orang", "51–60 orang", "Semua"))),
            steps=(Step("Latihan evakuasi pertama", 1, -4, "Tagana"), Step("Papan jalur lari", 2, 8,
                                                                       "Karang Taruna"))),
        SubmitPlan("T-17 10:00"), ApprovePlan("T-15 10:00"), SetRhythm("T-15 11:00", first=14),
        Serve("T-4 16:00", "training", "Latihan evakuasi, 41 warga ikut; lansia dibantu regu.",
              step=1, attended="41 warga"), TickStep("T-4 17:00", 1),
    ),
)

HAMZAH = Course(
    worker="nurhayati",
    person=Person(
        name="La Ode Hamzah", sex="L", age=45, birth_place="Buton", hamlet="Dusun Bakau",
        communication="Tunanetra; bacakan dokumen dan sebut nama sebelum berbicara.",
        address="Dusun Bakau RT 01, Desa Sukaramai",
        family=(Relative("Wa Ode Nur", "spouse", "P", age=40),)),
    acts=(
        OpenCase("T-120 10:00", "Sejak buta saya hanya duduk di rumah.", source="family",
                 ppks=(9,), flags=("disability",)),
        Agree("T-119 10:00", consenter="supported", support="Naskah dibacakan; istri membimbing "
              "tangan ke tempat tanda tangan.", way="thumb", witness="Wa Ode Nur"),
        Assess("T-114 10:00", facts=(
            Fact("biological", "Buta total karena glaukoma sejak dua tahun.", "", "Rujukan RSUD",
                 "document"),
            Fact("psychological", "Merasa menjadi beban; menolak tongkat.", "", "Istri")),
            problem="Kehilangan peran setelah kehilangan penglihatan.",
            needs="Latihan mobilitas, penghasilan, teman sebaya.",
            strengths="Mantan tukang pijat tradisional, humoris.", risk="low"),
        WritePlan("T-110 10:00", "Mobilitas dengan tongkat dan klinik pijat bersama Pertuni "
        "(fiktif).",
            aims=(Aim("Hamzah berjalan sendiri", "Tempat yang dicapai sendiri", "Kamar mandi",
                      ("Dalam rumah", "Halaman", "Masjid", "Pasar", "Naik angkot sendiri")),
                  Aim("Hamzah berpenghasilan", "Pelanggan pijat per minggu", "Tidak ada",
                      ("Tidak ada", "1–2 pelanggan", "3–5 pelanggan", "6–8 pelanggan", "9 "
                      "pelanggan atau lebih"))),
            steps=(Step("Latihan tongkat 10 kali", 1, -80, "Instruktur Pertuni"),
                   Step("Ruang pijat di rumah", 2, -70, "Hamzah dan istri")),
            words="Setuju; dibacakan penuh."),
        SubmitPlan("T-109 10:00"), ApprovePlan("T-107 10:00"), SetRhythm("T-107 11:00", first=-77),
        TickStep("T-80 10:00", 1), TickStep("T-72 10:00", 2),
        Review("T-77 10:00", found=((-1, "Sampai halaman."), (-1, "Dua pelanggan.")),
               effective="partly", interview="Masih takut jalan raya."),
        Review("T-47 10:00", found=((0, "Masjid sendiri."), (0, "Empat pelanggan.")),
               effective="yes", observation="Bercanda dengan jamaah."),
        Review("T-17 10:00", found=((1, "Pasar sendiri."), (1, "Tujuh pelanggan.")),
               effective="yes", interview="Istri: 'Rumah ramai lagi.'", next_on=13),
        Visit("T-3 15:00", "Hamzah dan istrinya", "Papan 'Pijat Hamzah' terpasang; dua tamu antre.",
              agreed="Mengajak dua tunanetra muda belajar.", next="Kunjungan bulan depan",
              next_on=20, late="T-1 08:10"),
    ),
)

AISYAH = Course(
    worker="nurhayati",
    person=Person(
        name="Siti Aisyah Lubis", sex="P", age=23, hamlet="Gang Kurma",
        communication="Tuli; perlu juru bahasa isyarat (BISINDO).",
        address="Gang Kurma No. 4, Kelurahan Sukajadi", safe={"phone_ok": False,
        "note": "WhatsApp atau tatap muka dengan juru bahasa."}),
    acts=(
        OpenCase("T-9 10:00", "Saya ditolak kerja karena Tuli. (melalui juru bahasa)",
                 ppks=(9,), flags=("disability",)),
        Agree("T-8 10:00", consenter="supported", language="BISINDO",
              support="Juru bahasa isyarat: Kak Nisa; naskah bergambar."),
        Assess("T-4 10:00", facts=(
            Fact("education_skill", "Lulus SMK tata boga; magang toko roti.", "", "Ijazah",
                 "document"),
            Fact("social_environment", "Dua toko menolak tanpa uji kerja.", "Diskriminasi.",
                 "Aisyah")),
            problem="Ditolak kerja karena Tuli, bukan karena kemampuan.",
            needs="Advokasi pemberi kerja, juru bahasa saat wawancara.",
            strengths="Terampil memasak roti, percaya diri.", risk="low"),
        AddTask("T-3 10:00", "Hubungi toko roti yang mempekerjakan Tuli", 1),
    ),
)

COURSES = (LATUHERU, FLOOD, HAMZAH, AISYAH)
