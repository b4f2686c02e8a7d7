"""Poor households, people without a home, and a community in the forest (worker dewi)."""

# fmt: off
from pekso.demo.acts import (
    AddToVisit,
    Agree,
    Aim,
    ApprovePlan,
    AskWhetherKnown,
    Assess,
    Course,
    Fact,
    MapSources,
    OpenCase,
    Person,
    Relative,
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

SUGENG = Course(
    worker="dewi",
    person=Person(
        name="Sugeng Riyadi", sex="L", born="1979-11-03", nik="9988770311790003",
        hamlet="Dusun Kenari", address="Dusun Kenari RT 06, Desa Sukasari", language="Jawa",
        family=(Relative("Tumini", "spouse", "P", age=42), Relative("Wahyu", "child", "L", age=11),
                Relative("Putri", "child", "P", age=7))),
    acts=(
        OpenCase("T-30 10:00", "Rumah mau roboh, anak tidur pakai payung kalau hujan.",
                 source="citizen", ppks=(24,), flags=("child",)),
        Agree("T-29 10:00", language="Jawa"),
        Assess("T-23 09:00", facts=(
            Fact("economic", "Buruh tani Rp60.000 per hari, 12 hari per bulan.", "", "Klien"),
            Fact("social_environment", "Rangka bambu lapuk, lantai tanah, satu kamar.", "",
                 "Observasi", "observation")),
            problem="Rumah tidak layak huni; penghasilan tidak cukup.",
            needs="Perbaikan rumah, usaha tambahan, sekolah anak.",
            strengths="Rajin, gotong royong RT kuat.", risk="low"),
        Visit("T-6 10:00", "Sugeng dan istri", """Sugeng meletakkan amplop di meja, 'supaya
              didahulukan'. Dikembalikan di depan Pak RT dengan tanda terima; akibatnya dijelaskan.
              Sugeng malu dan meminta maaf.""", agreed="Urutan bantuan mengikuti penilaian, bukan "
              "pemberian.", next="Kunjungan ulang kondisi rumah", next_on=-2,
              companions="Pak RT 06", words=(Words("Sugeng", "Saya cuma takut anak kedinginan."),)),
        AddToVisit("T-6 13:00", "Dibahas dalam supervisi. Sikap Anda benar; bantu Pak Sugeng "
                   "menjaga muka di depan warga.", by="bagus"),
        Visit("T-2 13:00", "Sugeng sekeluarga", """Separuh atap ambruk semalam karena hujan; dinding
              sisi barat miring. Tidak ada yang luka. Keluarga tidur di rumah saudara.""",
              risk="medium", reading="Kebutuhan berubah; perlu penilaian ulang.",
              agreed="Menginap di rumah saudara sampai atap aman.", next="Foto dan penilaian ulang",
              next_on=1, house="Atap roboh, dinding miring, kabel terbuka"),
        WritePlan("T-1 10:00", "Perbaikan rumah darurat bersama warga, lalu usaha ternak ayam.",
            aims=(Aim("Keluarga tidur di rumah yang aman", "Keadaan rumah", "Atap ambruk",
                      ("Mengungsi", "Menumpang", "Atap dan dinding aman", "", "")),
                  Aim("Penghasilan tambahan", "Pendapatan ternak per bulan", "Tidak ada",
                      ("Tidak ada", "Di bawah Rp100.000", "Rp100.000–250.000", "", ""))),
            steps=(Step("Kerja bakti atap", 1, 5, "Warga RT 06"), Step("Bantuan semen", 1, 12),
                   Step("Delapan ekor ayam", 2, 20)), asked=False),
    ),
)

MARLINA = Course(
    worker="dewi",
    person=Person(
        name="Marlina Sitorus", sex="P", age=34, hamlet="Gang Melon", birth_place="Balige",
        address="Gang Melon No. 7, Kelurahan Sukajadi",
        family=(Relative("Rohana Sitorus", "child", "P", age=9),
                Relative("Binsar Sitorus", "child", "L", age=5))),
    acts=(
        OpenCase("T-52 10:00", "Suami merantau tidak kirim kabar, dagang sayur rugi.",
                 ppks=(24, 23)),
        Agree("T-51 10:00"),
        Assess("T-47 10:00", facts=(
            Fact("economic", "Modal sayur Rp150.000 tinggal Rp40.000.", "", "Klien"),
            Fact("education_skill", "Rohana terancam berhenti sekolah karena seragam.", "", "Guru",
                 member="Rohana Sitorus")),
            problem="Modal habis; sekolah anak terancam.", needs="Modal kecil, perlengkapan "
            "sekolah.",
            strengths="Rajin mencatat, jaringan pasar luas.", risk="low"),
        WritePlan("T-42 10:00", "Modal sayur bergulir dan perlengkapan sekolah.",
            aims=(Aim("Dagang berjalan", "Untung per hari", "Rp10.000",
                      ("Rugi", "Di bawah Rp20.000", "Rp20.000–40.000", "Rp40.000–60.000", "Lebih "
                      "dari Rp60.000"), start=-1),
                  Aim("Rohana tetap sekolah", "Kehadiran per bulan", "15 hari",
                      ("Berhenti", "Di bawah 15 hari", "15–18 hari", "19–20 hari", "Semua"),
                      start=0)),
            steps=(Step("Modal bergulir Rp500.000", 1, -35), Step("Seragam dan buku", 2, -30),
                   Step("Kelompok usaha ibu", 1, 14))),
        SubmitPlan("T-41 10:00"), ApprovePlan("T-39 10:00"), SetRhythm("T-39 11:00", first=0),
        TickStep("T-33 10:00", 1), TickStep("T-30 10:00", 2),
        Serve("T-33 11:00", "aid", "Modal Rp500.000 diserahkan dengan buku catatan.", step=1,
              attended="Marlina"),
        Visit("T-12 09:00", "Marlina", "Dagangan rapi, dua pelanggan langganan. Rohana mewarnai.",
              agreed="Menabung Rp10.000 per hari.", next="Monev di pasar", next_on=0),
    ),
)

SUPRI = Course(
    worker="dewi",
    person=Person(name="Supriyadi", sex="L", age=52, hamlet="TPA Lestari", language="Jawa",
                  address="Petak pemulung TPA Lestari, Desa Sukaramai", phone="-",
                  family=(Relative("Warsiti", "spouse", "P", age=49),)),
    acts=(
        OpenCase("T-44 10:00", "Anak saya sakit, berobat tidak punya kartu.", source="outreach",
                 ppks=(13, 24)),
        Agree("T-43 10:00", way="thumb", witness="Pak Ketua petak"),
        Assess("T-39 10:00", facts=(
            Fact("economic", "Rp30.000 per hari dari rongsok.", "", "Klien"),
            Fact("biological", "Batuk lama; rontgen belum.", "", "Klien")),
            problem="Kemiskinan dan penyakit paru tanpa jaminan.", needs="JKN, pengobatan, usaha.",
            strengths="Kuat bekerja; istri pandai menawar.", risk="low"),
        WritePlan("T-34 10:00", "Jaminan kesehatan lebih dulu, lalu usaha pilah plastik.",
            aims=(Aim("Supriyadi berobat tuntas", "Bulan pengobatan", "Belum",
                      ("Belum", "1 bulan", "3 bulan", "5 bulan", "6 bulan selesai")),
                  Aim("Penghasilan lebih baik", "Per hari", "Rp30.000",
                      ("Rp25.000", "Rp30.000", "Rp45.000", "Rp60.000", "Rp80.000"), start=-1)),
            steps=(Step("Kartu JKN PBI", 1, -28), Step("Rontgen dan obat", 1, -20, "Puskesmas"),
                   Step("Mesin press bersama", 2, 15, "Kelompok pemulung"))),
        SubmitPlan("T-33 10:00"), ApprovePlan("T-31 10:00"), SetRhythm("T-31 11:00", first=-4),
        TickStep("T-27 10:00", 1), TickStep("T-19 10:00", 2),
        Serve("T-18 09:00", "advocacy", "Mendampingi ke loket JKN; kartu terbit hari itu.", step=1,
              attended="Supriyadi"),
        Visit("T-9 08:00", "Supriyadi dan istri", "Batuk berkurang, obat diminum tiap pagi.",
              agreed="Kontrol Senin depan.", next="Kontrol", next_on=-1),
    ),
)

TAMPUBOLON = Course(
    worker="dewi",
    person=Person(name="Keluarga Tampubolon", kind="family", members=6, hamlet="Dusun Damar",
                  address="Dusun Damar RT 02, Desa Sukaramai",
                  family=(Relative("Parulian Tampubolon", "head", "L", age=45),
                          Relative("Nurmaida Tampubolon", "spouse", "P", age=42),
                          Relative("Ester Tampubolon", "child", "P", age=16),
                          Relative("Andar Tampubolon", "child", "L", age=11),
                          Relative("Risma Tampubolon", "child", "P", age=8),
                          Relative("Opung Boru", "parent", "P", age=73))),
    acts=(
        OpenCase("T-19 10:00", "Sawah gagal, pinjaman rentenir Rp6 juta.", source="tksk",
                 risk="medium", ppks=(24,)),
        Agree("T-18 15:00", name="Parulian Tampubolon", relation="Kepala keluarga"),
        Assess("T-13 15:00", facts=(
            Fact("economic", "Bunga 20% per bulan.", "Jerat utang.", "Kuitansi", "document"),
            Fact("social_family", "Ester ingin bekerja di kota.", "", "Ester",
                 member="Ester Tampubolon")),
            problem="Jerat rentenir setelah gagal panen.",
            needs="Penjadwalan utang, pangan, Ester tetap sekolah.",
            strengths="Keluarga kompak, kebun karet kecil.", risk="medium"),
        MapSources("T-11 10:00", (
            Source("CU Dosnitahi (fiktif)", "community", "around", "material",
                   "Pinjaman bunga rendah.", "weak", "", "agrees"),
            Source("Opung Boru", "informal", "inside", "knowledge", "Menenun ulos.", "strong"))),
        WritePlan("T-5 10:00", "Mengalihkan utang ke koperasi dan menenun ulos.",
            aims=(Aim("Utang rentenir lunas", "Sisa utang", "Rp6 juta",
                      ("Bertambah", "Tetap", "Separuh", "Seperempat", "Lunas")),
                  Aim("Ester menamatkan SMA", "Kehadiran", "70%",
                      ("Berhenti", "70%", "85%", "95%", "Lulus"), start=-1),
                  Aim("Ulos terjual", "Helai per bulan", "Tidak ada",
                      ("Tidak ada", "1 helai", "2–3 helai", "4 helai", "5 helai atau lebih"))),
            steps=(Step("Pengajuan pinjaman CU", 1, 6, "Parulian"), Step("Lapor ke OJK", 1, 9),
                   Step("Kelompok tenun", 3, 20, "Nurmaida"), Step("Beasiswa", 2, 12)),
            words="Keluarga sepakat; Ester mau tetap sekolah."),
        SubmitPlan("T-2 11:00"),
    ),
)

DORKAS = Course(
    worker="dewi",
    person=Person(name="Dorkas Yoku", sex="P", age=26, hamlet="Dusun Teratai",
    birth_place="Sentani",
                  address="Dusun Teratai RT 05, Desa Sukamulya",
                  family=(Relative("Welmince", "child", "P", age=4),)),
    acts=(
        OpenCase("T-15 10:00", "Jualan pinang sepi, anak sering sakit.", source="self",
                 ppks=(23, 24), flags=("toddler",)),
        Agree("T-14 10:00"),
        Assess("T-8 10:00", facts=(
            Fact("biological", "Anak malaria dua kali tahun ini.", "", "Buku KIA", "document",
                 member="Welmince"),
            Fact("economic", "Jualan pinang Rp20.000 per hari.", "", "Klien")),
            problem="Penghasilan kecil dan anak sering sakit.",
            needs="Kelambu, modal, kelompok perempuan.", strengths="Suara indah, aktif di gereja.",
            risk="low"),
        WritePlan("T-3 10:00", "Kelambu dan modal sagu-pinang bersama kelompok.",
            aims=(Aim("Welmince sehat", "Kali sakit malaria per 6 bulan", "Dua kali",
                      ("3 kali atau lebih", "2 kali", "1 kali", "Tidak pernah", "Tidak pernah, "
                      "imunisasi lengkap"), start=-1),
                  Aim("Penghasilan", "Per hari", "Rp20.000",
                      ("Kurang", "Rp20.000", "Rp40.000", "Rp60.000", "Rp80.000"), start=-1)),
            steps=(Step("Kelambu dan pemeriksaan", 1, 4, "Puskesmas"),
                   Step("Modal sagu", 2, 10, "Kelompok perempuan"))),
        SubmitPlan("T-1 15:00"),
    ),
)

LILIS_AGAIN = Course(
    worker="dewi",
    person=Person(name="Lilis M.", sex="P", born="1994-05-12", nik="9988775205940001",
                  hamlet="Dusun Melati", phone="-"),
    acts=(AskWhetherKnown("T-10 09:30"),),
)

COURSES = (LILIS_AGAIN, SUGENG, MARLINA, SUPRI, TAMPUBOLON, DORKAS)
