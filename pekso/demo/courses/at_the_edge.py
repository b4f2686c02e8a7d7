"""People without a home, far from the road, or kept at a distance (worker dewi)."""

# fmt: off
from pekso.demo.acts import (
    AddTask,
    Agree,
    Aim,
    ApprovePlan,
    Assess,
    CloseCase,
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
    Step,
    SubmitPlan,
    TickStep,
    Visit,
    WritePlan,
)

NUR = Course(
    worker="dewi",
    person=Person(name="Nur Hidayati", sex="P", age=29, hamlet="Lampu Merah Sudirman", phone="-",
                  nik_missing="documents_lost", communication="Membawa bayi"),
    acts=(
        OpenCase("T-1 14:00", "Saya minta-minta demi susu anak.", source="citizen", risk="low",
                 ppks=(12, 1), flags=("toddler", "no_documents")),
    ),
)

JOKO = Course(
    worker="dewi",
    person=Person(name="Joko Susilo", sex="L", age=47, hamlet="Stasiun Sukajadi", phone="-",
                  precision="year", nik_missing="no_documents", nik_missing_note="Lahir di kereta"),
    acts=(
        OpenCase("T-8 18:00", "Tidur di stasiun. Kerja serabutan.", source="outreach", ppks=(11,),
                 flags=("no_documents",)),
        Visit("T-8 18:30", "Joko", "Selimut basah; kaki bengkak. Mau masuk shelter kalau boleh "
              "merokok di luar.", kind="outreach", risk="low", agreed="Masuk shelter malam ini.",
              next="Shelter, pagi"),
        Agree("T-6 09:00", way="thumb", witness="Penjaga shelter"),
        Serve("T-6 09:30", "aid", "Sepatu, selimut, dan makan pagi.", immediate="food",
              attended="Joko"),
        Assess("T-4 09:00", facts=(
            Fact("biological", "Bengkak kaki; dugaan jantung.", "", "Perawat"),
            Fact("psychological", "Ramah; ingin pulang kampung setelah sehat.", "", "Klien"))),
        AddTask("T-3 09:00", "Antar Joko kontrol jantung", 1),
    ),
)

RIMBA = Course(
    worker="dewi",
    person=Person(name="Warga Dusun Hulu Rimba", kind="community", members=38, phone="-",
                  hamlet="Dusun Hulu Rimba", address="Dusun Hulu Rimba, Desa Cempaka Putih",
                  language="Melayu Rimba"),
    acts=(
        OpenCase("T-26 10:00", "Hutan kami dikapling, anak-anak belum sekolah.", source="partner",
                 ppks=(26,), flags=("child",)),
        Agree("T-24 10:00", name="Temenggung Ali", relation="Kepala adat", way="thumb",
              language="Melayu Rimba, dengan juru bahasa", purposes=("service",),
              refuses=("photo",)),
        Assess("T-17 10:00", facts=(
            Fact("cultural", "Sekolah di desa berjarak 9 km; bahasa berbeda.", "", "Rembuk"),
            Fact("legal", "Tiga sertipikat tumpang tindih.", "", "Kantor desa", "document")),
            problem="Tekanan lahan dan sekolah jauh.",
            needs="Sekolah rimba, pendampingan hukum adat, posyandu.",
            strengths="Aturan adat kuat, hasil hutan melimpah.", risk="low"),
        MapSources("T-13 10:00", (
            Source("Kepala adat", "informal", "inside", "knowledge", "Keputusan bersama.", "strong",
                   "", "agrees"),
            Source("Guru honor desa", "formal", "around", "skill", "Mau mengajar dua hari.", "weak",
                   "", "agrees"))),
    ),
)

HERLINA = Course(
    worker="dewi",
    person=Person(name="Herlina Wati Simanjuntak", sex="P", age=38, hamlet="Perum Cendana",
                  address="Perum Cendana Blok A3, Kelurahan Sukajadi",
                  safe={"visit_ok": False, "letter_ok": False, "phone_ok": False,
                        "note": "Bertemu hanya di kantor. Jangan menyebut status di telepon."},
                  family=(Relative("Grace Monica", "child", "P", age=6),)),
    acts=(
        OpenCase("T-60 10:00", "Status saya diketahui tetangga, warung saya disindir.",
                 source="health", risk="medium", ppks=(16, 23)),
        Agree("T-59 10:00", refuses=("photo", "publicity"),
              scope="Pendampingan minum obat dan stigma; status tidak ditulis di surat apa pun."),
        Assess("T-54 10:00", facts=(
            Fact("psychological", "Takut ditolak sekolah Grace.", "", "Klien"),
            Fact("biological", "Minum ARV teratur sejak 2024.", "", "Buku obat", "document")),
            problem="Stigma HIV menekan usaha dan sekolah anak.",
            needs="Kerahasiaan, pendampingan, sekolah aman.",
            strengths="Disiplin obat; dekat anaknya.", risk="low"),
        WritePlan("T-50 10:00", "Dukungan sebaya dan perlindungan kerahasiaan.",
            aims=(Aim("Herlina minum obat", "Hari terlewat per bulan", "Dua hari",
                      ("Lebih dari 5 hari", "3–5 hari", "1–2 hari", "Tidak ada", "Tidak ada "
                      "selama 6 bulan"), start=0),
                  Aim("Tidak sendiri", "Pertemuan sebaya per bulan", "Tidak ada",
                      ("Tidak ada", "1 pertemuan", "2 pertemuan", "3 pertemuan", "Menjadi "
                      "pendamping sebaya"))),
            steps=(Step("Kelompok sebaya", 2, -20), Step("Bicara dengan sekolah tanpa membuka "
                                                      "status", 1, -15))),
        SubmitPlan("T-49 10:00"), ApprovePlan("T-47 10:00"), SetRhythm("T-47 11:00", first=-17),
        TickStep("T-30 10:00", 2), Review("T-17 10:00", found=((0, "Satu hari terlewat."),
               (0, "Dua kali.")), effective="yes", interview="Grace diterima di kelas.",
               next_on=13),
        Visit("T-4 15:00", "Herlina", "Datang ke kantor dengan masker; senyum saat bercerita "
        "kelompok.",
              kind="office", agreed="Menjadi pendamping sebaya kedua.", next="Pertemuan kantor",
              next_on=10),
    ),
)

MARIAM = Course(
    worker="dewi",
    person=Person(name="Mariam Kilwouw", sex="P", age=33, hamlet="Dusun Pala Raja",
                  birth_place="Tual", address="Dusun Pala Raja RT 03, Desa Cempaka Putih",
                  family=(Relative("Salma Kilwouw", "child", "P", age=10),)),
    acts=(
        OpenCase("T-48 10:00", "Perahu suami tenggelam, utang nelayan menumpuk.", source="tksk",
                 risk="low", ppks=(23,)),
        Agree("T-47 10:00"),
        Assess("T-42 10:00", facts=(Fact("economic", "Ikan asin Rp50.000 per pekan.", "", "Klien"),
                                    Fact("social_family", "Salma menjual ikan sepulang sekolah.",
                                         "", "Guru", member="Salma Kilwouw")),
            problem="Kehilangan nafkah laut.", needs="Usaha olahan ikan, Salma fokus sekolah.",
            strengths="Pandai mengolah ikan.", risk="low"),
        WritePlan("T-38 10:00", "Kelompok ikan asap dan modal bergulir.",
            aims=(Aim("Ikan asap terjual", "Bungkus per pekan", "Tidak ada",
                      ("Tidak ada", "1–10 bungkus", "11–25 bungkus", "26–40 bungkus", "41 bungkus "
                      "atau lebih")),
                  Aim("Salma belajar sore", "Sore belajar per pekan", "Satu",
                      ("Tidak ada", "1 sore", "3 sore", "4 sore", "5 sore"), start=-1)),
            steps=(Step("Pelatihan pengasapan", 1, -30), Step("Kelompok belajar sore", 2, -25))),
        SubmitPlan("T-37 10:00"), ApprovePlan("T-35 10:00"), SetRhythm("T-35 11:00", first=-5),
        TickStep("T-29 10:00", 1), TickStep("T-24 10:00", 2),
        Review("T-5 10:00", found=((1, "Tiga puluh bungkus."), (0, "Tiga sore.")), effective="yes",
               interview="Salma: juara menghafal.", collected="Buku penjualan",
               collected_from="Kelompok", next_on=25),
    ),
)

ASEP = Course(
    worker="dewi",
    person=Person(name="Asep Sunandar", sex="L", age=41, hamlet="Dusun Pete", language="Sunda",
                  address="Dusun Pete RT 02, Desa Sukasari"),
    acts=(
        OpenCase("T-40 10:00", "Minta bantuan modal bengkel.", source="self", ppks=(24,)),
        CloseCase("T-38 10:00", "not_pursued", "Setelah dijelaskan, klien memilih pinjaman "
        "koperasi "
                  "sendiri."),
    ),
)

COURSES = (NUR, JOKO, RIMBA, HERLINA, MARIAM, ASEP)
