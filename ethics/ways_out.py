"""The next right step after each refusal, so that a rule protects instead of being dodged."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WAYS_OUT: Mapping[str, str | Promise] = {
    "R01": _(
        "Catat persetujuan klien, atau pakai jalur darurat bila pertolongan tidak dapat menunggu."
    ),
    "R02": _("Bacakan naskah penjelasan kepada klien; butir-butirnya tercentang sekaligus."),
    "R03": _("Jelaskan biayanya, atau pilih tidak dipungut biaya."),
    "R04": _("Bicarakan keringanan biaya dengan supervisor; pelayanan tetap berjalan."),
    "R05": _(
        "Beri tahu klien dan catat tanggalnya. Bila klien meninggal, hilang kontak, "
        "atau terancam karena pemberitahuan, catat alasannya bersama supervisor."
    ),
    "R06": _("Lengkapi evaluasi akhir, lalu ajukan kepada supervisor."),
    "R07": _("Minta kedua persetujuan itu, atau catat tata cara etis bersama supervisor."),
    "R08": _(
        "Dalam darurat jiwa, buka lebih dulu; catat dasarnya bersama supervisor dalam 24 jam."
    ),
    "R09": _(
        "Pilih hanya yang diperlukan; bagian tambahan disertai alasan yang dilihat supervisor."
    ),
    "R10": _("Bila Anda memerlukannya untuk tugas, bicarakan dengan supervisor Anda."),
    "R11": _("Daftar kasus memperlihatkan nomor, pekerja, tahap, dan tanggal."),
    "R12": _("Bagian lain dari catatan tetap dapat dibaca."),
    "R13": _("Supervisor dapat mengizinkan dengan alasan; pendampingan belajar ikut dijadwalkan."),
    "R14": _(
        "Tugaskan pekerja sosial ber-STR, atau tenaga lain di bawah supervisor yang "
        "disebut namanya; keadaan darurat diberi waktu 14 hari."
    ),
    "R15": _(
        "Sekadar kenal dapat diteruskan bila klien tahu dan supervisor setuju. Hubungan dengan "
        "pelaku atau lawan klien, dan keuntungan sendiri, tidak pernah: serahkan kasusnya."
    ),
    "R16": _("Minta supervisor lain atau supervisor pengganti yang memutuskan."),
    "R17": _("Lengkapi yang disebut, lalu lanjutkan."),
    "R18": _(
        "Catat jawaban klien, atau wali dan anak. Anak yang menolak tidak menghalangi "
        "pelindungannya: catat penolakannya dan bahas dengan supervisor."
    ),
    "R19": _(
        "Tolak atau kembalikan dengan santun. Suguhan yang dimakan di tempat saat "
        "kunjungan tidak perlu dicatat; uang tidak pernah diterima."
    ),
    "R20": _("Teruskan pelayanan; bahas keberatan Anda dengan supervisor."),
    "R21": _(
        "Bila layanan menurut hukum hanya bagi kelompok tertentu, pilih di luar mandat dan rujuk."
    ),
    "R22": _("Buat tambahan catatan bertanggal; catatan semula tetap terbaca."),
    "R23": _(
        "Periksa tanggalnya. Tanggal lahir boleh berupa perkiraan, dan catatan yang "
        "dibuat terlambat tetap diterima."
    ),
    "R24": _(
        "Tanyakan kepada orang yang disebut pada kartu. Bila orangnya berbeda, nyatakan "
        "dengan alasan; NIK yang sama menunggu keputusan supervisor."
    ),
    "R25": _("Pilih pekerja lain, atau supervisor mengizinkan dengan alasan."),
    "R26": _("Isi cara, temuan, dan keputusan, lalu tandatangani."),
    "R27": _("Lengkapi bagian itu, atau tulis tidak diperoleh beserta alasannya."),
    "R28": _("Pakai inisial anak."),
    "R29": _("Minta persetujuan baru untuk tujuan ini, atau pakai dasar hukum yang lengkap."),
    "R30": _("Jelaskan kekeliruannya dalam tambahan catatan bertanggal."),
    "R31": _("Minta persetujuan untuk penelitian dan pakai data yang disamarkan."),
    "R32": _("Perlihatkan dan jelaskan evaluasinya lebih dulu."),
    "R33": _("Tanyakan langsung kepada salah seorang dari mereka."),
    "R34": _("Teruskan pengaduan kepada Dewan Pengawas Kode Etik IPSPI."),
    "R35": _("Bicarakan pilihan lain dengan klien dan catat jawabannya."),
    "R36": _("Catat perubahan kebutuhan klien, lalu minta pengesahan supervisor."),
    "R37": _("Pilih alasannya; belum ditanyakan juga sebuah alasan."),
    "R38": _(
        "Penolakan anak tidak menghalangi pelindungannya: catat penolakannya dan bahas "
        "kepentingan terbaik anak dengan supervisor."
    ),
}
