"""People on the way back from prison, and two cases handed on (made, arif, tandi, sari)."""

# fmt: off
from pekso.demo.acts import (
    AddTask,
    AddToVisit,
    Agree,
    Aim,
    ApprovePlan,
    Assess,
    AssignCase,
    Course,
    Fact,
    OpenCase,
    Person,
    ReadVisit,
    Relative,
    Review,
    SetRhythm,
    Step,
    SubmitPlan,
    TickStep,
    Visit,
    WritePlan,
)

BUDI = Course(
    worker="arif",
    person=Person(name="Budi Santosa", sex="L", age=33, hamlet="Dusun Trembesi",
                  address="Dusun Trembesi RT 01, Desa Sukaramai",
                  family=(Relative("Wati Santosa", "spouse", "P", age=31),)),
    acts=(
        OpenCase("T-68 10:00", "Pembebasan bersyarat; saya mau kerja, bukan balik lagi.",
                 source="partner", note="Lapas Sukamaju (fiktif).", ppks=(15,)),
        Agree("T-67 10:00"),
        Assess("T-62 10:00", facts=(Fact("legal", "PB sampai tahun depan; wajib lapor bulanan.", "",
                                         "SK PB", "document"),
                                    Fact("strength_resource", "Tukang kayu; istri menunggu.", "",
                                         "Istri")),
            problem="Reintegrasi setelah empat tahun penjara.",
            needs="Kerja, tempat tinggal, wajib lapor.", strengths="Terampil dan menyesal.",
            risk="low"),
        WritePlan("T-58 10:00", "Kerja kayu dan wajib lapor teratur.",
            aims=(Aim("Budi bekerja", "Hari kerja per minggu", "Tidak ada",
                      ("Tidak ada", "1–2 hari", "3–4 hari", "5 hari", "6 hari")),
                  Aim("Wajib lapor", "Lapor dari 12 kali", "Sekali",
                      ("Terlewat 2 kali", "Terlewat 1 kali", "Semua", "Semua tepat waktu",
                      "Menjadi teladan"), start=-1)),
            steps=(Step("Magang mebel", 1, -40, "Budi"), Step("Lapor tanggal 5", 2, 4, "Budi"))),
        SubmitPlan("T-57 10:00"), ApprovePlan("T-56 10:00", "Setuju."),
        SetRhythm("T-56 11:00", first=-26), TickStep("T-39 10:00", 1),
        Review("T-26 10:00", found=((0, "Empat hari."), (0, "Semua lapor.")), effective="yes",
               interview="Istri: tetangga mulai menyapa.", next_on=2),
        Visit("T-10 14:00", "Budi", "Bengkel mebel, dua lemari selesai.", kind="institution",
              place="Mebel Trembesi", agreed="Lapor bulan depan.", next="Lapor", next_on=5),
    ),
)

EKO = Course(
    worker="arif",
    person=Person(name="Eko Prasetyo", sex="L", age=28, hamlet="Dusun Sengon", language="Jawa",
                  address="Dusun Sengon RT 03, Desa Sukasari"),
    acts=(
        OpenCase("T-12 10:00", "Cuti menjelang bebas. Rumah orang tua saya jauh.",
                 source="partner", ppks=(15,)),
        Agree("T-11 10:00"),
        Assess("T-7 10:00", facts=(Fact("social_family", "Orang tua menolak datang.", "", "Kakak"),
                                   Fact("economic", "Tabungan Rp1 juta.", "", "Klien")),
            problem="Belum ada tempat pulang.", needs="Tempat tinggal sementara, keluarga.",
            strengths="Lulus kejar paket di dalam.", risk="low"),
        WritePlan("T-3 10:00", "Rumah singgah dan mediasi keluarga.",
            aims=(Aim("Punya tempat tinggal", "Keadaan tempat tinggal", "Belum ada",
                      ("Tidak ada", "Menumpang", "Rumah singgah", "Kos", "Pulang keluarga")),
                  Aim("Keluarga menerima", "Kunjungan keluarga", "Tidak pernah",
                      ("Tidak ada", "1 kunjungan", "2 kunjungan", "3 kunjungan", "Pulang"))),
            steps=(Step("Rumah singgah 3 bulan", 1, 8), Step("Mediasi di rumah kakak", 2, 14,
                                                            "Arif Setiawan"))),
        SubmitPlan("T-2 10:00"),
    ),
)

LUKMAN = Course(
    worker="arif",
    person=Person(name="Lukman Hakim Nasution", sex="L", age=40, hamlet="Gang Delima",
                  address="Gang Delima No. 11, Kelurahan Sukajadi"),
    acts=(
        OpenCase("T-20 10:00", "Asimilasi rumah; saya kerja di bengkel las.", source="partner",
                 ppks=(15,)),
        Agree("T-19 10:00"),
        Assess("T-16 10:00", facts=(Fact("economic", "Las Rp90.000 per hari.", "", "Klien"),
                                    Fact("psychological", "Gelisah bila ada polisi lewat.", "",
                                         "Istri"))),
        Visit("T-6 14:00", "Lukman dan istri", "Bengkel ramai; anak kecil bermain kelereng.",
              agreed="Mengikuti pengajian mingguan.", next="Kunjungan", next_on=0),
    ),
)

YANCE = Course(
    worker="arif",
    person=Person(name="Yance Rumbiak", sex="L", age=24, hamlet="Dusun Sagu Jaya",
                  birth_place="Biak", address="Dusun Sagu Jaya, Desa Cempaka Putih"),
    acts=(
        OpenCase("T-2 10:00", "Baru bebas kemarin, belum tahu mau kerja apa.", source="partner",
                 ppks=(15,)),
        AddTask("T-2 11:00", "Pertemuan pertama di BAPAS", 0),
    ),
)

AGUS = Course(
    worker="sari",
    person=Person(name="Agus Setiadi", sex="L", age=44, hamlet="Dusun Waluh",
                  address="Dusun Waluh RT 05, Desa Sukamulya"),
    acts=(
        OpenCase("T-6 10:00", "Anak saya kena kasus di sekolah dan saya tidak tahu harus apa.",
                 source="family", risk="medium", ppks=(25,), by="dewi"),
        AssignCase("T-6 13:00"),
    ),
)

BEKTI = Course(
    worker="tandi",
    person=Person(name="Bekti Wicaksono", sex="L", age=17, hamlet="Asrama Putra", phone="-",
                  address="Asrama Putra, Kelurahan Sukajadi",
                  family=(Relative("Suwarti", "parent", "P", age=45, guardian=True,
                                   household=False),)),
    acts=(
        OpenCase("T-4 10:00", "Diantar polisi setelah tawuran, tidak mau pulang.", source="police",
                 risk="medium", ppks=(3,), flags=("child",), by="sari"),
        AssignCase("T-4 13:00"),
    ),
)

KETUT = Course(
    worker="made",
    person=Person(name="Ketut Sudiarta", sex="L", age=35, hamlet="Banjar Kelod",
                  address="Banjar Kelod, Desa Cempaka Putih", birth_place="Gianyar",
                  family=(Relative("Kadek Ayu", "spouse", "P", age=33),)),
    acts=(
        OpenCase("T-58 10:00", "Baru bebas. Saya takut balik ke teman lama.", source="partner",
                 risk="medium", ppks=(15, 17)),
        Agree("T-57 10:00"),
        Assess("T-53 10:00", facts=(Fact("social_environment", "Teman lama menunggu di terminal.",
                                         "", "Klien"), Fact("economic", "Ukir kayu, alat disita.",
                                                            "", "Klien")),
            problem="Tekanan teman lama setelah bebas.", needs="Alat ukir, lingkungan baru.",
            strengths="Pengukir halus; istri sabar.", risk="low"),
        WritePlan("T-49 10:00", "Kerja ukir di sanggar dan kelompok Bangkit.",
            aims=(Aim("Ketut mengukir lagi", "Pesanan per bulan", "Tidak ada",
                      ("Tidak ada", "1 pesanan", "2–3 pesanan", "4 pesanan", "5 pesanan atau "
                      "lebih")),
                  Aim("Jauh dari teman lama", "Minggu tanpa ke terminal per bulan", "Tidak ada",
                      ("Tidak satu minggu pun", "1 minggu", "2–3 minggu", "4 minggu", "4 minggu "
                      "selama 3 bulan"))),
            steps=(Step("Pinjaman alat sanggar", 1, -40), Step("Kelompok Kamis", 2, 4))),
        SubmitPlan("T-48 10:00"), ApprovePlan("T-46 10:00"), SetRhythm("T-46 11:00", first=-16),
        TickStep("T-39 10:00", 1),
        Visit("T-30 15:00", "Ketut dan istrinya", """Ketut mengukir bingkai di beranda. Istri
              bercerita teman lama datang dua kali minggu ini.""", risk="high",
              reading="Ajakan kembali memakai semakin kuat.", agreed="Menginap di rumah ipar.",
              next="Kunjungan ke rumah ipar", next_on=-24),
        ReadVisit("T-30 16:00"),
        AddToVisit("T-30 16:20", "Terima kasih sudah cepat memberi tahu. Besok kita telepon Ketut "
                   "bersama.", by="bagus"),
        Visit("T-24 15:00", "Ketut dan istrinya", "Di rumah ipar; tenang, tidur cukup.", risk="low",
              agreed="Kembali ke rumah pekan depan.", next="Monev"),
        Review("T-16 10:00", found=((0, "Dua pesanan."), (0, "Tiga minggu.")), effective="yes",
               interview="Istri: lebih banyak tertawa.", next_on=14),
    ),
)

COURSES = (KETUT, BUDI, EKO, LUKMAN, YANCE, AGUS, BEKTI)
