"""Recovery from drugs, alone and in a group (worker made)."""

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
    NotMet,
    OpenCase,
    Person,
    Relative,
    ReturnPlan,
    Review,
    RevisePlan,
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

DIMAS = Course(
    worker="made",
    person=Person(
        name="Dimas Aryo Nugroho", sex="L", born="2003-02-17", nik="9988771702030002",
        hamlet="Dusun Beringin", address="Dusun Beringin RT 02, Desa Sukamulya",
        family=(Relative("Endang Nugroho", "parent", "P", age=50),),
    ),
    acts=(
        OpenCase("T-120 10:00", "Ibu yang melapor. Saya sendiri capek bohong terus.",
                 source="family", note="Ibu datang lebih dulu, Dimas menyusul keesokan hari.",
                 risk="medium", ppks=(17,)),
        Agree("T-119 10:00", purposes=("service", "home_visit", "referral"),
              scope="Asesmen, pendampingan, dan wajib lapor ke IPWL; laporan IPWL dijelaskan."),
        Assess("T-117 09:00", facts=(
            Fact("biological", "Memakai sabu tiga kali seminggu sejak 18 bulan.", "", "Klien"),
            Fact("social_family", "Ibu mencari Dimas tiap malam; ayah di luar kota.", "", "Ibu"),
            Fact("strength_resource", "Bisa memperbaiki motor; pernah 60 hari tidak memakai.",
                 "Modal kuat untuk kerja dan pemulihan.", "Klien")),
            problem="Ketergantungan sabu; kebohongan merusak kepercayaan keluarga.",
            needs="Rawat jalan, kelompok dukungan, kegiatan kerja.",
            strengths="Terampil motor, jujur pada saat ini, ibu setia.", risk="medium",
            instruments="ASI: skor medis 2, kerja 5, zat 6 (skala 0–9)."),
        MapSources("T-116 10:00", (
            Source("IPWL Sehat (fiktif)", "formal", "around", "knowledge", "Rawat jalan, tes "
            "urine.",
                   "", "", "agrees"),
            Source("Bengkel Pak Komang", "informal", "around", "skill", "Tempat magang.", "weak",
                   "0800-0000-0910", "agrees", "Jangan sebut riwayat zat."),
            Source("Ibu", "informal", "inside", "emotional", "", "tense", "", "agrees"))),
        WritePlan("T-114 09:00", "Rawat jalan IPWL, konseling mingguan, dan magang bengkel.",
            aims=(Aim("Dimas tidak memakai zat", "Tes urine dan pengakuan", "Tiga kali seminggu",
                      ("Memakai tiap minggu", "Memakai sekali sebulan", "Bersih 30 hari",
                       "Bersih 60 hari", "Bersih 90 hari")),
                  Aim("Dimas bekerja", "Hari kerja per minggu", "Tidak bekerja",
                      ("Tidak ada", "1–2 hari", "3–4 hari", "5 hari", "6 hari")),
                  Aim("Ibu dan anak saling percaya", "Malam tanpa mencari per minggu", "Satu malam",
                      ("0–1 malam", "2–3 malam", "4–5 malam", "6 malam", "7 malam"))),
            steps=(Step("Rawat jalan IPWL tiap Selasa", 1, -60, "IPWL", "IPWL Sehat (fiktif)"),
                   Step("Konseling mingguan", 1, -30),
                   Step("Magang bengkel", 2, -90, "Dimas", "Bengkel Pak Komang"),
                   Step("Pertemuan ibu–anak", 3, -70)),
            risk_plan="Bila kambuh: hubungi Pak Made dalam 24 jam; bukan hukuman."),
        SubmitPlan("T-113 09:00"), ApprovePlan("T-111 09:00", "Sah."),
        SetRhythm("T-111 10:00", first=-80, every=30),
        Serve("T-107 15:00", "counselling", "Konseling 1: pemicu dan jam rawan.", step=2,
              attended="Dimas"),
        Serve("T-100 15:00", "counselling", "Konseling 2: latihan menolak.", step=2,
              attended="Dimas"),
        TickStep("T-95 10:00", 3, "Magang tiga hari seminggu."),
        Review("T-80 10:00", found=((-2, "Dua kali memakai."), (-1, "Dua hari magang."),
               (-1, "Dua malam.")), effective="no", interview="Dimas menangis: 'Saya malu.'",
               collected="Hasil urine: dua kali positif", collected_from="IPWL, dengan izin Dimas",
               decision="alter_strategy", reason="Kambuh: perlu kelompok dukungan dan pelatihan "
               "bengkel penuh."),
        RevisePlan("T-79 09:00", strategy="Kelompok dukungan sebaya dan pelatihan bengkel; "
        "keluarga "
                   "ikut sesi.", steps=(Step("Kelompok dukungan Bangkit, tiap Kamis", 1, -20),
                                        Step("Pelatihan bengkel tiga bulan", 2, 10,
                                             "Dimas", "Bengkel Pak Komang")),
                   words="Saya mau lagi, pelan-pelan."),
        SubmitPlan("T-79 11:00"), ApprovePlan("T-79 15:00", "Kambuh bagian dari proses; "
        "lanjutkan."),
        Serve("T-60 15:00", "group", "Hari ke-19 bersih; bercerita di kelompok.", step=5,
              attended="Dimas, 6 anggota"),
        Review("T-30 10:00", found=((1, "Bersih 49 hari."), (0, "Empat hari kerja."),
               (1, "Enam malam.")), effective="yes", interview="Ibu: 'Saya sudah tidur.'",
               collected="Dua hasil urine negatif", collected_from="IPWL, dengan izin Dimas",
               next_on=1),
        Visit("T-9 16:00", "Dimas di bengkel", """Tangan hitam oli, membongkar karburator sendiri.
              Bercerita tentang rencana menabung.""", kind="institution",
              place="Bengkel Pak Komang", agreed="Ikut kelompok Kamis ini.",
              next="Kunjungan ke rumah", next_on=0,
              words=(Words("Dimas", "Tadi malam kepengin, tapi saya tidur saja."),)),
    ),
)

ARTA = Course(
    worker="made",
    person=Person(name="I Komang Gede Arta", sex="L", age=27, birth_place="Singaraja",
                  hamlet="Banjar Sari", address="Banjar Sari, Desa Cempaka Putih"),
    acts=(
        OpenCase("T-70 10:00", "Alkohol tiap malam sejak pariwisata sepi.", source="self",
                 ppks=(17,)),
        Agree("T-69 10:00"),
        Assess("T-65 10:00", facts=(
            Fact("biological", "Minum arak 300 ml per malam, tangan gemetar pagi.", "Perlu dokter.",
                 "Klien"),
            Fact("economic", "Pemandu wisata; tamu tinggal dua per bulan.", "", "Klien")),
            problem="Ketergantungan alkohol seiring hilangnya tamu.",
            needs="Pengurangan aman, pekerjaan lain, dukungan banjar.",
            strengths="Fasih berbahasa Inggris dan Jepang.", risk="medium"),
        WritePlan("T-60 10:00", "Pengurangan bertahap diawasi Puskesmas; belajar kerja daring.",
            aims=(Aim("Malam tanpa minum", "Malam bersih per minggu", "Tidak ada",
                      ("0–1 malam", "2–3 malam", "4–5 malam", "6 malam", "7 malam")),
                  Aim("Penghasilan baru", "Pendapatan daring per bulan", "Tidak ada",
                      ("Tidak ada", "Di bawah Rp500.000", "Rp500.000–1 juta", "Rp1–2 juta", "Rp2 "
                      "juta atau lebih"))),
            steps=(Step("Periksa Puskesmas mingguan", 1, 5, "Dokter"),
                   Step("Kursus penerjemah daring", 2, 12, "Arta"))),
        SubmitPlan("T-59 10:00"), ApprovePlan("T-58 10:00"), SetRhythm("T-58 11:00", first=-28),
        Review("T-28 10:00", found=((-1, "Tiga malam."), (-1, "Rp300.000 dari terjemahan.")),
               effective="yes", interview="Tangan tidak gemetar lagi.", next_on=3),
        Visit("T-8 17:00", "Arta", "Sedang menerjemahkan daftar menu. Kulkas berisi teh dingin.",
              agreed="Menelepon bila ingin minum.", next="Kunjungan", next_on=4),
    ),
)

REZA = Course(
    worker="made",
    person=Person(name="Reza Fahlevi", sex="L", age=22, hamlet="Gang Anggur",
                  address="Gang Anggur No. 9, Kelurahan Sukajadi",
                  warning="Kadang ada teman yang sedang memakai; datang berdua.",
                  family=(Relative("Zubaidah", "parent", "P", age=47),)),
    acts=(
        OpenCase("T-15 14:00", "Saya minum obat batuk satu bungkus biar tidur.", source="family",
                 risk="medium", ppks=(17,)),
        Agree("T-15 15:00"),
        Assess("T-11 10:00", facts=(
            Fact("psychological", "Pernah menyayat lengan enam bulan lalu; kini tidak.",
                 "Risiko menyakiti diri rendah tetapi perlu dipantau.", "Klien"),
            Fact("social_family", "Ibu bekerja malam; sering sendirian.", "", "Ibu")),
            problem="Penyalahgunaan obat untuk meredakan cemas dan sepi.",
            needs="Konseling, pola tidur, kegiatan malam.",
            strengths="Suka menggambar, dekat ibunya.", risk="medium",
            risk_reading="Ada riwayat menyakiti diri."),
        WritePlan("T-9 10:00", "Konseling dan kegiatan malam pengganti.",
            aims=(Aim("Tidur tanpa obat", "Malam tidur tanpa obat per minggu", "Tidak ada",
                      ("Tidak ada", "1–2 malam", "3–4 malam", "5 malam", "6–7 malam")),
                  Aim("Malam tidak sendiri", "Malam bersama orang per minggu", "Satu malam",
                      ("Tidak ada", "1–2 malam", "3–4 malam", "5 malam", "6–7 malam"))),
            steps=(Step("Konseling dua kali seminggu", 1, 6), Step("Kelas gambar malam", 2, 9))),
        SubmitPlan("T-8 10:00"),
        ReturnPlan("T-7 15:00", """Rencana baik. Mohon tambahkan cara menjaga bila keinginan
                   menyakiti diri muncul lagi, dan nomor yang dihubungi malam hari."""),
        Visit("T-2 19:00", "Reza dan ibunya", """Dua teman duduk di ruang depan, bau lem. Reza
              mengaku sedang ingin pergi dari rumah malam ini.""", risk="high",
              reading="Putus asa setelah dikembalikan ke pekerjaan lama; ajakan teman kuat.",
              agreed="Reza menginap di rumah paman malam ini; nomor 119 ditempel di kulkas.",
              next="Telepon besok pagi", next_on=0, worker_risk="Pulang lewat jalan besar.",
              companions="Pak RT"),
    ),
)

SUPARTA = Course(
    worker="made",
    person=Person(name="Wayan Suparta", sex="L", age=19, hamlet="Dusun Kelapa",
                  address="Dusun Kelapa RT 03, Desa Sukamulya"),
    acts=(
        OpenCase("T-6 10:00", "Saya pakai ganja, cuma mau berhenti dan sekolah lagi.",
                 source="school", ppks=(17,)),
        Agree("T-4 14:00"),
        AddTask("T-4 15:00", "Asesmen awal: siapkan lembar ASI", 1),
    ),
)

INDRA = Course(
    worker="made",
    person=Person(name="Indra Gunawan Saragih", sex="L", age=40, hamlet="Dusun Pinang",
                  address="Dusun Pinang RT 01, Desa Sukaramai",
                  family=(Relative("Lamria Saragih", "spouse", "P", age=37),)),
    acts=(
        OpenCase("T-16 10:00", "Supir truk, pil biar kuat jalan malam.", source="self",
                 risk="medium", ppks=(17,)),
        Agree("T-15 10:00"),
        Assess("T-12 10:00", facts=(
            Fact("biological", "Pil anti kantuk enam butir per malam, jantung berdebar.",
                 "Perlu dokter.", "Klien"),
            Fact("economic", "Cicilan truk Rp4 juta per bulan.", "", "Klien", "document"),
            Fact("strength_resource", "Istri kuat; tidak pernah kecelakaan.", "", "Istri")),
            problem="Ketergantungan stimulan karena tuntutan kerja malam.",
            needs="Rute siang, pemeriksaan, dukungan istri.",
            strengths="Rajin dan jujur.", risk="medium"),
        MapSources("T-10 10:00", (
            Source("Koperasi Supir", "community", "around", "network", "Rute siang untuk anggota.",
                   "weak", "", "agrees"),)),
        NotMet("T-6 10:00", "unreachable", "Jalan banjir setinggi lutut.", next="Coba lagi",
               next_on=-4),
        Visit("T-3 10:00", "Indra dan istrinya", """Indra mau mencoba rute siang mulai bulan depan;
              istri sudah menghubungi koperasi.""", agreed="Surat dokter diminta pekan ini.",
              next="Menyusun rencana", next_on=3, risk="medium"),
    ),
)

GROUP = Course(
    worker="made",
    person=Person(name="Kelompok Dukungan Bangkit Bersama", kind="group", members=9,
                  hamlet="Aula LKS", phone_owner="Ketua kelompok"),
    acts=(
        OpenCase("T-95 10:00", "Kami ingin tempat jujur tanpa dihakimi.", source="self",
                 ppks=(17,)),
        Agree("T-94 19:00", name="Made Suarsana", relation="Ketua kelompok",
              purposes=("service",)),
        Assess("T-90 19:00", facts=(
            Fact("strength_resource", "Lima anggota bersih lebih dari enam bulan.", "", "Anggota"),
            Fact("psychological", "Takut ditangkap bila bercerita.", "", "Anggota")),
            problem="Pemulihan sendiri-sendiri mudah kambuh.",
            needs="Ruang aman, aturan kerahasiaan, pelatih sebaya.",
            strengths="Anggota berpengalaman.", risk="low"),
        WritePlan("T-86 19:00", "Kelompok mingguan dengan aturan kerahasiaan dan pelatih sebaya.",
            aims=(Aim("Anggota hadir tetap", "Kehadiran dari 9", "Lima orang",
                      ("0–4 orang", "5–6 orang", "7 orang", "8 orang", "9 orang")),
                  Aim("Pelatih sebaya siap", "Pelatih terlatih", "Tidak ada",
                      ("Tidak ada", "1 pelatih", "2 pelatih", "3 pelatih", "3 pelatih dan "
                      "mengajar"))),
            steps=(Step("Pertemuan Kamis malam", 1, -20), Step("Pelatihan pelatih", 2, 12)),
            way="oral"),
        SubmitPlan("T-85 10:00"), ApprovePlan("T-84 10:00"), SetRhythm("T-84 11:00", first=-54,
                                                                     every=60),
        Serve("T-70 19:00", "group", "Malam pertama: tujuh orang, aturan ditempel.", step=1,
              attended="7 anggota"),
        Review("T-54 19:00", found=((0, "Tujuh hadir."), (-1, "Satu dilatih.")), effective="yes",
               observation="Kelompok hangat.", next_on=2),
        Serve("T-5 19:00", "group", "Delapan hadir; satu anggota berani bercerita kambuh.", step=1,
              attended="8 anggota"),
    ),
)

YOSEP = Course(
    worker="made",
    person=Person(name="Yosep Tallo", sex="L", age=31, hamlet="Dusun Sagu",
                  address="Dusun Sagu RT 02, Desa Sukaramai", birth_place="Soe"),
    acts=(
        OpenCase("T-3 15:00", "Teman bilang di sini bisa berhenti tanpa dilapor polisi. Betul?",
                 source="self", risk="low", ppks=(17,)),
        Visit("T-2 10:00", "Yosep", """Telepon singkat. Yosep bekerja sebagai ojek, ingin bertemu di
              luar rumah karena mertua serumah.""", kind="phone", minutes=10,
              agreed="Bertemu di kantor.", next="Pertemuan di kantor", next_on=2),
    ),
)

COURSES = (DIMAS, ARTA, REZA, SUPARTA, INDRA, GROUP, YOSEP)
