"""Women who live with violence, and what became of them (worker sari)."""

# fmt: off
from pekso.demo.acts import (
    AddToVisit,
    Agree,
    Aim,
    ApprovePlan,
    Assess,
    Course,
    Fact,
    MapSources,
    OpenCase,
    Person,
    ReadVisit,
    Relative,
    ReturnPlan,
    Review,
    Serve,
    SetRhythm,
    Source,
    Step,
    SubmitPlan,
    TickStep,
    Visit,
    Words,
    WritePlan,
)

LILIS = Course(
    worker="sari",
    person=Person(
        name="Lilis Maryani", nickname="Lilis", sex="P", born="1994-05-12",
        nik="9988775205940001", hamlet="Dusun Melati",
        address="Dusun Melati RT 03, Desa Sukamulya", phone_owner="Kakak (Bu Rini)",
        warning="Suami kadang pulang siang dan mudah marah. Jangan menyebut lembaga di telepon.",
        safe={
            "phone_ok": False, "letter_ok": False, "hours": "Senin–Jumat, 08.00–11.00",
            "who_answers": "Bu Rini, kakak klien",
            "note": "Pesan pendek saja: 'arisan'. Klien menelepon balik saat suami bekerja.",
        },
        family=(
            Relative("Joko Santoso", "spouse", "L", age=36, note="Buruh bangunan, bukan klien"),
            Relative("Rara Maharani", "child", "P", age=7),
        ),
    ),
    acts=(
        OpenCase(
            "T-10 09:10", "Suami sering memukul saya, tapi jangan sampai ada yang tahu.",
            note="Datang sendiri ke kantor, diantar kakaknya sampai gerbang.", risk="medium",
            ppks=(19,), flags=("violence", "child"),
        ),
        Agree(
            "T-10 09:45", refuses=("photo",),
            scope="Asesmen dan pendampingan. Tidak ada laporan ke polisi tanpa kehendak klien.",
        ),
        Assess(
            "T-9 10:00",
            facts=(
                Fact("risk_safety", """Klien mengatakan dipukul dengan tangan empat kali dalam dua
                bulan terakhir; tidak ada luka dan tidak terhalang bekerja.""",
                "Pola berulang dan makin sering; keselamatan anak perlu dilihat tersendiri.",
                "Klien"),
                Fact("social_family", """Rara (7 tahun) melihat ayahnya memukul ibu dan beberapa
                kali bersembunyi di kamar.""", "Anak terpapar kekerasan walau tidak dipukul.",
                "Klien"),
                Fact("strength_resource", """Klien berjualan kue basah dan menyimpan uang sendiri;
                kakaknya tinggal satu dusun.""", "", "Klien", "observation"),
            ),
            problem="""Kekerasan fisik berulang oleh suami; klien meminta kerahasiaan karena takut
            dan malu; anak terpapar.""",
            needs="Rasa aman, tempat bercerita, rencana keselamatan untuk klien dan Rara.",
            strengths="Berani datang sendiri, punya penghasilan kecil, dekat dengan kakaknya.",
            risk="medium", risk_reading="Belum ada senjata atau ancaman membunuh.",
        ),
        MapSources("T-8 09:00", (
            Source("Bu Rini (kakak)", "informal", "inside", "emotional",
                   "Menampung Lilis dan Rara bila keadaan memburuk.", "strong",
                   "0800-0000-0901", "agrees"),
            Source("Bu Tuti (tetangga)", "informal", "around", "network",
                   "Rumahnya berseberangan; bisa mendengar bila ada keributan.", "weak",
                   answer="refuses", limit="Jangan diberi tahu apa pun."),
            Source("UPTD PPA Sukamaju", "formal", "around", "knowledge",
                   "Layanan psikolog dan rumah aman.", "weak", "0800-0000-0902", "not_asked"),
        )),
        Visit(
            "T-5 14:00", "Lilis; Rara ditemui sendiri", """Rara menunjukkan lebam di lengan kiri
            atas. Lilis duduk dekat pintu, bicara pelan, dan beberapa kali melihat jam. Dapur rapi,
            satu kursi patah di ruang depan.""",
            risk="high", reading="Kekerasan kini mengenai anak. Rencana aman perlu dipercepat.",
            agreed="Lilis dan Rara menginap di rumah Bu Rini sampai akhir pekan.",
            next="Bertemu di kantor untuk rencana keselamatan", next_on=-3,
            purpose="Melihat keadaan Rara", permission="Lilis mempersilakan masuk",
            child_alone="yes", child_alone_note="Di teras, 10 menit, sambil menggambar",
            words=(
                Words("Rara", "Ayah marah."),
                Words("Lilis", "Tolong jangan bilang siapa-siapa dulu, Bu."),
                Words("Bu Tuti", "Hampir tiap malam ada teriakan dari rumah itu.", secret=True),
            ),
        ),
        ReadVisit("T-5 14:55"),
        AddToVisit("T-5 15:10", """Sudah saya baca. Utamakan keselamatan Rara; kita bahas besok
        pagi. Laporan kekerasan ringan ke polisi hanya bila Lilis menghendaki.""", by="bagus"),
        Visit(
            "T-3 09:00", "Lilis dan Rara", """Lilis datang bersama Rara. Lebam memudar. Suami tahu
            mereka menginap di rumah kakak dan tidak menyusul.""", kind="office", risk="high",
            agreed="Tas darurat dititipkan di Bu Rini; kata sandi 'arisan' untuk minta tolong.",
            next="Kunjungan ke rumah Bu Rini", next_on=2, child_alone="no",
        ),
        ReadVisit("T-3 13:00"),
        WritePlan(
            "T-2 09:00", """Keselamatan lebih dulu: rencana aman bersama kakak, pendampingan
            mingguan, dan dukungan untuk Rara; keputusan tentang suami tetap pada Lilis.""",
            aims=(
                Aim("Lilis dan Rara aman di rumah", "Kejadian kekerasan per bulan",
                    "Empat kejadian dalam dua bulan; Rara lebam",
                    ("Kekerasan dengan luka", "Kekerasan tanpa luka", "Tidak ada kekerasan 1 bulan",
                     "Tidak ada kekerasan 2 bulan", "Tidak ada kekerasan 3 bulan dan anak tenang")),
                Aim("Lilis mempunyai orang yang dapat dimintai tolong", "Jumlah orang dipercaya",
                    "Hanya kakaknya yang tahu",
                    ("Tidak seorang pun", "Kakak saja", "Kakak dan satu orang lain",
                     "Tiga orang", "Bergabung dengan kelompok dukungan"), start=-1),
            ),
            steps=(
                Step("Menyusun rencana keselamatan tertulis bersama Lilis", 1, 3),
                Step("Menyiapkan tempat menginap darurat", 1, 2, "Bu Rini", "Bu Rini (kakak)"),
                Step("Mendampingi Rara bermain dan bercerita, seminggu sekali", 1, 7),
                Step("Memperkenalkan kelompok dukungan perempuan", 2, 21),
            ),
            risk_plan="Bila suami menyusul: tinggal di rumah kakak, hubungi Bu Sari, lalu UPTD "
            "PPA.",
            words="Saya mau, asal pelan-pelan dan tidak ke polisi dulu.",
        ),
        SubmitPlan("T-1 10:00"),
    ),
)

WAHYUNI = Course(
    worker="sari",
    person=Person(
        name="Wahyuni Astuti", sex="P", age=38, hamlet="Dusun Kenanga",
        address="Dusun Kenanga RT 01, Desa Sukamulya", phone_owner="Klien",
        warning="Mantan suami tinggal dua rumah dari klien.",
        safe={"visit_ok": True, "letter_ok": False, "hours": "Setelah pukul 16.00",
              "note": "Ketuk pintu belakang lewat kebun Pak RT."},
        family=(Relative("Galang Saputra", "child", "L", age=12),),
    ),
    acts=(
        OpenCase(
            "T-6 13:00", "Saya diancam mantan suami kalau tidak mau rujuk.", source="health",
            note="Dirujuk bidan Puskesmas Melati.", risk="medium", ppks=(19, 23),
            flags=("violence",),
        ),
        Agree("T-6 14:00", scope="Asesmen dan pendampingan, termasuk rencana keselamatan."),
        Assess("T-4 10:00", facts=(
            Fact("presenting_problem", """Cerai setahun lalu. Sejak tiga bulan mantan suami datang
            malam hari, menggedor pintu, dan mengancam membawa anak.""", "", "Klien"),
            Fact("psychological", "Sulit tidur, berat badan turun 4 kg dalam dua bulan.",
                 "Cemas berat; perlu diperiksa Puskesmas.", "Buku Puskesmas", "document"),
        )),
        Visit(
            "now-95m", "Wahyuni dan Galang", """Kaca jendela depan pecah semalam. Wahyuni gemetar
            waktu bercerita. Galang tidak masuk sekolah dan tidak mau jauh dari ibunya.""",
            risk="high", reading="Ancaman meningkat; perlu rencana menginap di luar malam ini.",
            agreed="Wahyuni mau menginap di rumah bibinya malam ini.",
            next="Kunjungan ke rumah bibi", next_on=1, child_alone="yes",
            child_alone_note="Di dapur, 5 menit",
            house="Rumah kontrakan; pintu belakang tanpa kunci",
            words=(Words("Wahyuni", "Dia bilang, kalau tidak rujuk, saya tidak akan selamat."),
                   Words("Galang", "Aku dengar Bapak lempar batu.")),
            worker_risk="Mantan suami melihat dari seberang jalan; pulang bersama Pak RT.",
            late="now-40m",
        ),
    ),
)

MARIA = Course(
    worker="sari",
    person=Person(
        name="Maria Goreti Bria", sex="P", age=24, birth_place="Belu", language="Tetun, Indonesia",
        hidden_address="Rumah aman, Desa Cempaka Putih; alamat hanya pada penanggung jawab",
        safe={"letter_ok": False, "visit_ok": False, "note": "Bertemu hanya di kantor."},
        family=(Relative("Yohanes Bria", "parent", "L", age=57, household=False),),
    ),
    acts=(
        OpenCase("T-110 10:00", """Saya dijanjikan kerja di toko, ternyata disekap dan disuruh
        melayani tamu.""", source="police", note="Surat Unit PPA Polres Sukamaju (fiktif).",
        risk="medium", ppks=(18,), flags=("violence",)),
        Agree("T-110 11:00", purposes=("service", "contact_resource"), refuses=("publicity",),
              scope="Pemulihan dan pemulangan."),
        Assess("T-106 09:00", facts=(
            Fact("psychological", """Terbangun malam karena mimpi buruk, tiga sampai empat kali
                 seminggu.""", "Reaksi wajar setelah kekerasan; tidak didiagnosis.", "Klien"),
            Fact("education_skill", "Lulus SMP; bisa menjahit dan menenun.", "", "Klien"),
        ), problem="Korban perdagangan orang; takut pulang karena utang kepada perekrut.",
           needs="Tempat aman, pemulihan, ijazah kejar paket, penghasilan sendiri.",
           strengths="Terampil menenun, didukung ayahnya, rajin.", risk="medium"),
        WritePlan("T-100 09:00", "Pemulihan bertahap di rumah aman, keterampilan, lalu pemulangan.",
            aims=(
                Aim("Tidur dan perasaan lebih tenang", "Malam dengan mimpi buruk per minggu",
                    "Tiga sampai empat malam",
                    ("4 malam atau lebih", "3 malam", "1–2 malam", "Kurang dari sekali",
                     "Tidak ada selama sebulan")),
                Aim("Maria berpenghasilan dari menenun", "Pendapatan per bulan", "Belum ada",
                    ("Tidak ada", "Di bawah Rp200.000", "Rp200.000–500.000", "Rp500.000–800.000",
                     "Di atas Rp800.000")),
                Aim("Maria pulang dengan aman", "Kesiapan keluarga dan desa",
                    "Ayah belum dihubungi",
                    ("Keluarga menolak", "Keluarga ragu", "Keluarga siap dan kepala desa tahu",
                     "Sudah pulang", "Sudah pulang dan diterima kelompok tenun")),
            ),
            steps=(
                Step("Konseling mingguan di rumah aman", 1, -60),
                Step("Meminjamkan alat tenun dan mencari pembeli", 2, -70),
                Step("Menghubungi ayah dan kepala desa", 3, -65),
            ), risk_plan="Perekrut masih dicari polisi; alamat dirahasiakan."),
        SubmitPlan("T-99 09:00"),
        ApprovePlan("T-98 10:00", "Baik. Jaga kerahasiaan alamat pada setiap surat."),
        SetRhythm("T-98 11:00", first=-68),
        Serve("T-90 10:00", "counselling", """Latihan napas dan bercerita dengan gambar. Maria
              tersenyum di akhir pertemuan.""", step=1, attended="Maria"),
        TickStep("T-72 09:00", 2, "Alat tenun dipinjam dari sanggar."),
        Review("T-68 10:00", found=(
            (-1, "Tiga malam buruk seminggu."), (0, "Menjual dua selendang."),
            (-1, "Ayah mau menerima, ibu tiri ragu."),
        ), effective="partly", interview="Maria merasa lebih ringan setelah konseling.",
           observation="Lebih banyak bicara dengan teman serumah."),
        Review("T-38 10:00", found=(
            (0, "Satu malam dalam dua minggu terakhir."), (1, "Pesanan tetap dari toko."),
            (0, "Ayah dan kepala desa menandatangani kesediaan."),
        ), effective="yes", interview="Maria ingin pulang bulan depan."),
        Serve("T-20 09:00", "accompaniment", "Mendampingi pemulangan sampai rumah ayah di desa.",
              step=3, attended="Maria, ayah"),
        Review("T-7 10:00", found=(
            (1, "Sudah tiga minggu tanpa mimpi buruk."), (1, "Rp600.000 bulan ini."),
            (2, "Diterima kelompok tenun desa."),
        ), effective="yes", collected="Catatan penjualan kelompok tenun",
           collected_from="Ketua kelompok tenun", interview="Maria senang di rumah.",
           decision="terminate", reason="Semua tujuan tercapai; Maria dan ayahnya setuju selesai."),
    ),
)

ENDAH = Course(
    worker="sari",
    person=Person(
        name="Endah Puspitasari", sex="P", age=31, hamlet="Perum Griya Asri",
        address="Perum Griya Asri Blok C7, Kelurahan Sukajadi",
        family=(Relative("Bima Kurniawan", "child", "L", age=5),),
    ),
    acts=(
        OpenCase("T-25 10:00", "Suami tidak pernah memukul, tapi semua uang dan HP saya dipegang.",
                 risk="low", ppks=(23, 25)),
        Agree("T-25 10:40"),
        Assess("T-20 09:00", facts=(
            Fact("economic", "Diberi uang harian Rp30.000 dan harus menunjukkan nota.",
                 "Pengendalian ekonomi.", "Klien"),
            Fact("social_environment", "Berhenti ikut arisan karena dilarang.", "", "Klien"),
        ), problem="Pengendalian ekonomi dan pengucilan oleh suami.",
           needs="Ruang bicara yang aman, pengetahuan hak, pilihan penghasilan.",
           strengths="Mantan kasir, teliti, ingin bekerja lagi.", risk="low"),
        WritePlan("T-12 10:00", "Penguatan diri dan komunikasi, tanpa menaikkan risiko di rumah.",
            aims=(
                Aim("Endah memegang uang sendiri", "Uang yang dikelola sendiri per minggu",
                    "Tidak ada", ("Tidak ada", "Di bawah Rp100.000", "Rp100.000–200.000", "", "")),
                Aim("Endah bertemu orang lain lagi", "Kegiatan di luar rumah per minggu",
                    "Tidak ada", ("Tidak ada", "Sekali dua minggu", "Sekali seminggu", "", "")),
            ),
            steps=(Step("Konseling pasangan", 1, 10), Step("Ikut kelompok ibu PAUD", 2, 14)),
            words="Saya setuju, tapi suami jangan dipanggil ke kantor."),
        SubmitPlan("T-10 09:00"),
        ReturnPlan("T-8 14:00", """Terima kasih, tujuannya jelas. Klien meminta suami tidak
        dipanggil, sedangkan langkah 1 adalah konseling pasangan. Tolong bicarakan lagi dengan
        klien dan tulis cara menjaga keselamatannya sebelum diajukan."""),
    ),
)

SRI = Course(
    worker="sari",
    person=Person(
        name="Sri Handayani", sex="P", age=45, hamlet="Dusun Anggrek",
        address="Dusun Anggrek RT 02, Desa Sukasari", language="Jawa",
    ),
    acts=(
        OpenCase("T-3 11:00", "Anak lelaki saya suka membentak dan mengambil uang saya.",
                 source="citizen", note="Diantar kader PKK.", risk="low", ppks=(25,)),
        Agree("T-2 09:30", way="oral_witness", witness="Bu Suminah, kader", language="Jawa"),
    ),
)

COURSES = (LILIS, WAHYUNI, MARIA, ENDAH, SRI)
