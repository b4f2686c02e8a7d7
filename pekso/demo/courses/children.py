"""Children at risk, small ones and bigger ones (worker tandi)."""

# fmt: off
from pekso.demo.acts import (
    AddTask,
    Agree,
    Aim,
    ApprovePlan,
    Assess,
    CannotAskYet,
    Course,
    Fact,
    MapSources,
    OpenCase,
    Person,
    ReadNews,
    ReadVisit,
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
    Words,
    WritePlan,
)

INTAN = Course(
    worker="tandi",
    person=Person(
        name="Intan Permatasari Nababan", sex="P", age=9, nickname="Intan", hamlet="Gang Salak",
        address="Gang Salak No. 12, Kelurahan Sukajadi", phone_owner="Nenek",
        safe={"phone_ok": True, "whatsapp_ok": False, "who_answers": "Nenek", "letter_ok": False},
        family=(Relative("Tiurma Nababan", "grandparent", "P", age=61, guardian=True),
                Relative("Jonathan Nababan", "parent", "L", age=35, separated=True,
                         household=False, note="Ayah; sedang diperiksa polisi")),
    ),
    acts=(
        OpenCase("T-21 08:00", "Bapak suka cubit dan kurung aku di kamar mandi.", source="school",
                 note="Wali kelas melapor setelah melihat lebam.", risk="high", ppks=(6,),
                 flags=("child", "violence")),
        ReadNews("T-21 08:40"),
        Agree("T-21 13:00", consenter="guardian", name="Tiurma Nababan", relation="Nenek, wali",
              assent="agrees", assent_note="Mau, asal Nenek ikut.", refuses=("photo",)),
        Visit("T-20 10:00", "Intan dan neneknya", """Intan kini tinggal di rumah nenek. Bekas lebam
              kekuningan di kedua lengan. Intan memegang tangan nenek sepanjang waktu.""",
              risk="high", agreed="Intan tidak bertemu ayah tanpa pendamping.",
              next="Bermain bersama di rumah nenek", next_on=-13, child_alone="yes",
              child_alone_note="Menggambar bersama, 15 menit",
              words=(Words("Intan", "Di sini aku tidak takut ke kamar mandi."),)),
        ReadVisit("T-20 10:30"),
        Assess("T-16 09:00", facts=(
            Fact("risk_safety", "Ayah sudah keluar dari rumah nenek sejak laporan sekolah.", "",
                 "Nenek"),
            Fact("psychological", "Mengompol lagi sejak dua bulan, takut gelap.",
                 "Tanda trauma; perlu psikolog anak.", "Nenek"),
            Fact("education_skill", "Rapor baik; wali kelas dekat.", "", "Wali kelas", "document"),
        ), problem="Kekerasan fisik oleh ayah; anak ketakutan.",
           needs="Rumah aman, pemulihan psikologis, kepastian pengasuhan.",
           strengths="Nenek tegas dan hangat; Intan pandai bercerita lewat gambar.", risk="high",
           risk_reading="Ayah masih berada di kota yang sama."),
        MapSources("T-14 09:00", (
            Source("Bu Mega (wali kelas)", "formal", "around", "emotional",
                   "Menemani saat istirahat.", "strong", "", "agrees"),
            Source("Psikolog UPTD PPA", "formal", "around", "knowledge", "Enam sesi terapi "
            "bermain.",
                   "weak", "", "agrees"))),
        Visit("T-7 15:00", "Intan dan neneknya", """Intan menunjukkan gambar rumah dengan dua
        jendela
              terang. Sudah seminggu tidak mengompol.""", risk="medium",
              agreed="Lampu kecil menyala di malam hari.", next="Kunjungan setelah rencana sah",
              next_on=4, child_alone="yes", child_alone_note="10 menit"),
        WritePlan("T-6 09:00", "Aman di rumah nenek, terapi bermain, dan kepastian pengasuhan.",
            aims=(Aim("Intan merasa aman", "Malam tanpa mengompol per minggu", "Tiga malam",
                      ("0–2 malam", "3–4 malam", "5–6 malam", "7 malam", "7 malam selama sebulan"),
                      start=-1),
                  Aim("Pengasuhan jelas", "Penetapan pengasuhan nenek", "Lisan saja",
                      ("Diambil ayah", "Lisan", "Kesepakatan tertulis keluarga",
                       "Penetapan diajukan", "Penetapan terbit"), start=-1)),
            steps=(Step("Terapi bermain, enam kali", 1, 40, "Psikolog UPTD PPA",
                        "Psikolog UPTD PPA"),
                   Step("Musyawarah keluarga besar", 2, 9, "Yohanes Tandi"),
                   Step("Kunjungan mingguan", 1, 5)),
            risk_plan="Bila ayah datang: nenek menelepon Pak Tandi dan Pak RT; Intan ke rumah wali "
            "kelas.",
            words="Setuju, asal cucu saya tidak dibawa pergi.",
            child_words="Mau main sama Kak Psikolog."),
        SubmitPlan("T-5 09:00"),
    ),
)

AQILA = Course(
    worker="tandi",
    person=Person(
        name="Aqila Zahra", sex="P", age=2, hamlet="Dusun Rambutan",
        address="Dusun Rambutan RT 03, Desa Cempaka Putih", phone="-", nik_missing="not_issued",
        family=(Relative("Desi Ratnasari", "parent", "P", age=21, guardian=True,
                         note="Dirawat di RSUD"),),
    ),
    acts=(
        OpenCase("now-31h", "Ibunya pingsan di jalan, anak ini tidak ada yang menjaga.",
                 source="citizen", note="Ketua RT 03.", risk="medium", ppks=(1,),
                 flags=("toddler", "alone", "no_documents")),
        StartEmergency("now-30h", "Balita sendirian setelah ibunya dibawa ke RSUD; perlu susu, "
                       "popok, dan tempat tidur malam ini."),
        Serve("now-29h", "aid", "Susu, popok, dan pakaian; Aqila dijaga Bu RT malam ini.",
              immediate="safe_place", attended="Bu RT"),
        Visit("now-8h", "Aqila di rumah Bu RT", """Aqila makan bubur dengan lahap, mencari-cari
        ibunya.
              Suhu badan 37,8. Bu RT sanggup menjaga sampai lusa.""", risk="medium",
              agreed="Bu RT menjaga; periksa ke Puskesmas sore ini.",
              next="Menemui ibu di RSUD untuk persetujuan", next_on=0),
    ),
)

RIZKI = Course(
    worker="tandi",
    person=Person(
        name="Rizki Ramadhan", sex="L", age=14, hamlet="Kolong Jembatan Merah", phone="-",
        nik_missing="no_documents", nik_missing_note="Tidak pernah dibuatkan akta",
        family=(Relative("Nurlela", "parent", "P", age=36, guardian=True, household=False),),
    ),
    acts=(
        OpenCase("T-13 16:00", "Aku ngamen sejak kelas empat. Malas pulang, berisik.",
                 source="outreach", ppks=(4,), flags=("child", "no_documents")),
        Visit("T-12 19:00", "Rizki dan dua temannya", """Bertemu di kolong jembatan. Rizki membawa
              ukulele, batuk, sandal putus. Bercanda tetapi menghindari cerita rumah.""",
              kind="outreach", risk="medium", agreed="Bertemu lagi di rumah singgah.",
              next="Rumah singgah, sore", next_on=-8, child_alone="yes"),
        Agree("T-9 10:00", consenter="guardian", name="Nurlela", relation="Ibu", way="thumb",
              witness="Pak RW", assent="agrees", assent_note="Mau belajar gitar betulan."),
        Assess("T-7 16:00", facts=(
            Fact("education_skill", "Putus sekolah kelas 6; bisa membaca, suka hitung uang.", "",
                 "Rizki", "observation"),
            Fact("social_family", "Ibu berjualan kopi malam; ayah tiri melempar barang bila mabuk.",
                 "Rizki menjauh untuk menghindar.", "Ibu"),
        )),
        AddTask("T-6 09:00", "Jadwalkan periksa batuk Rizki di Puskesmas", -1),
        Visit("T-4 16:30", "Rizki", """Datang sendiri ke rumah singgah, sudah mandi. Main gitar satu
              jam, lalu bercerita ingin ikut kejar paket.""", kind="institution",
              place="Rumah singgah Bina Harapan", risk="low", agreed="Datang tiap Senin dan Kamis.",
              next="Mengantar ke kejar paket", next_on=1),
    ),
)

PUTRA = Course(
    worker="tandi",
    person=Person(
        name="Putra Aditya Lubis", sex="L", age=12, hamlet="Dusun Sirsak",
        address="Dusun Sirsak RT 02, Desa Sukaramai",
        communication="Bicara lambat; pakai gambar dan isyarat tangan.",
        family=(Relative("Rahmadani Lubis", "parent", "P", age=40, guardian=True),
                Relative("Faisal Lubis", "parent", "L", age=42, guardian=True)),
    ),
    acts=(
        OpenCase("T-90 10:00", "Anak kami cerebral palsy, tidak diterima sekolah mana pun.",
                 source="family", ppks=(5,), flags=("disability", "child")),
        Agree("T-89 10:00", consenter="guardian", name="Rahmadani Lubis", relation="Ibu",
              assent="agrees", assent_note="Mengangguk dan menunjuk gambar 'sekolah'."),
        Assess("T-84 09:00", facts=(
            Fact("biological", "Berjalan dengan alat bantu; kursi roda terlalu kecil.", "",
                 "Observasi", "observation"),
            Fact("education_skill", "Mengenal huruf dan berhitung sampai 50.", "Siap sekolah.",
                 "Ibu")),
            problem="Tertolak sekolah dan terkurung di rumah.",
            needs="Sekolah yang menerima, kursi roda, teman sebaya.",
            strengths="Orang tua kompak, Putra gigih dan lucu.", risk="low"),
        WritePlan("T-80 10:00", "Sekolah inklusi terdekat, kursi roda, dan kelompok bermain.",
            aims=(Aim("Putra bersekolah", "Hari sekolah per minggu", "Tidak sekolah",
                      ("Ditolak", "1–2 hari", "3 hari", "4 hari", "5 hari")),
                  Aim("Putra bergerak sendiri", "Jarak dengan kursi roda", "Tidak bisa",
                      ("Tidak bisa", "Di dalam rumah", "Sampai warung", "Sampai sekolah",
                       "Keliling kampung"))),
            steps=(Step("Berunding dengan SD inklusi", 1, -70), Step("Pengajuan kursi roda", 2,
            -60),
                   Step("Latihan guru kelas", 1, 9, "Guru SLB"))),
        SubmitPlan("T-79 09:00"), ApprovePlan("T-77 10:00"), SetRhythm("T-77 11:00", first=-47),
        TickStep("T-69 09:00", 1, "Diterima masa percobaan."), TickStep("T-55 09:00", 2),
        Serve("T-55 10:00", "aid", "Kursi roda ukuran anak diserahkan dan disetel.", step=2,
              attended="Putra, ayah"),
        Review("T-47 10:00", found=((-1, "Dua hari seminggu."), (-1, "Di dalam rumah.")),
               effective="partly", observation="Putra tertawa saat mencoba kursi roda.",
               interview="Guru belum terbiasa."),
        Review("T-17 10:00", found=((0, "Tiga hari."), (0, "Sampai warung sendiri.")),
               effective="yes", next_on=3, collected="Daftar hadir", collected_from="SD inklusi",
               interview="Putra: 'teman baik'."),
        Visit("T-11 14:00", "Putra dan ibunya", """Putra mendorong kursi sampai pagar dan
        menunjukkan
              buku menulis. Jalan depan rumah berlubang.""", agreed="Pak RT diminta menambal "
              "jalan.",
              next="Menengok di sekolah", next_on=6),
    ),
)

DINDA = Course(
    worker="tandi",
    person=Person(
        name="Dinda Maharani Simatupang", sex="P", age=13, hamlet="Perum Sejahtera",
        address="Perum Sejahtera Blok D4, Kelurahan Sukajadi", phone_owner="Ibu",
        family=(Relative("Rotua Simatupang", "parent", "P", age=38, guardian=True),),
    ),
    acts=(
        OpenCase("T-1 13:30", "Foto saya disebar di grup kelas, semua menertawakan.",
                 source="school", note="Guru BK SMP.", risk="medium", ppks=(7,), flags=("child",)),
    ),
)

GILANG = Course(
    worker="tandi",
    person=Person(
        name="Gilang Nugraha", sex="L", age=4, hamlet="Dusun Duku", phone_owner="Tante",
        address="Dusun Duku RT 01, Desa Sukasari",
        family=(Relative("Hesti Nugraha", "other", "P", age=27, note="Tante yang merawat"),
                Relative("Dedi Nugraha", "parent", "L", age=30, guardian=True, household=False,
                         note="Diduga pelaku; belum ditemui")),
    ),
    acts=(
        OpenCase("T-4 09:00", "Keponakan saya dititipkan dengan luka sundutan rokok.",
                 source="family", risk="high", ppks=(6, 1), flags=("toddler", "violence")),
        ReadNews("T-4 09:20"),
        StartEmergency("T-4 09:30", "Luka perlu dirawat di Puskesmas; ayah diduga pelaku dan tidak "
                       "dapat dimintai persetujuan.", kind="help"),
        Serve("T-4 10:30", "accompaniment", "Mengantar ke Puskesmas; luka dirawat, dicatat dokter.",
              immediate="medicine", attended="Hesti"),
        CannotAskYet("T-4 13:00", "guardian_suspected", "Bagus Prakoso",
                     "Wali diduga pelaku. Ditanyakan lagi setelah pengasuh sementara ditetapkan."),
        Visit("T-3 10:00", "Gilang dan tantenya", """Luka mengering. Gilang tidur di pangkuan tante,
              terkejut bila pintu dibanting.""", risk="high", agreed="Gilang tidak diserahkan "
              "kepada "
              "siapa pun tanpa kabar Pak Tandi.", next="Rapat kasus dengan UPTD PPA", next_on=1,
              child_alone="no"),
        ReadVisit("T-3 11:00"),
    ),
)

COURSES = (INTAN, AQILA, RIZKI, PUTRA, DINDA, GILANG)
