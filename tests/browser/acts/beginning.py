"""Log-in, the code of ethics, registering a client, intake, consent."""

from agency.models import Staff
from agency.roles import roles_of
from agency.second_factor import REQUIRED
from agency.tests.entrance import code, with_app
from conftest import PASSWORD
from tests.browser.acts.person import Person

WORDS = "Suami sering memukul saya, tapi jangan sampai ada yang tahu."


def logs_in(who: Person, name: str) -> None:
    """Through the log-in page; whoever needs a second factor has an app and types its code."""
    person = Staff.objects.get(username=name)
    needs_app = not REQUIRED.isdisjoint(roles_of(person))
    if needs_app:
        with_app(person)
    who.goes_to("/")
    who.types("Nama pengguna atau e-mail", name).types("Kata sandi", PASSWORD)
    who.presses("Masuk")
    if needs_app:
        who.types("Kode", code()).presses("Masuk")


def acknowledges_the_code(who: Person) -> None:
    """Once per edition, before anything else opens."""
    who.reads("Sebelum bekerja di Pekso")
    who.page.get_by_role("checkbox").check()
    who.presses("Nyatakan")
    who.reads("Tidak ada yang jatuh tempo hari ini")


def registers_client(who: Person) -> None:
    """Search first, then register; ends in the client's file."""
    who.chooses_in_menu("Klien").follows("Klien baru")
    who.types("Nama", "Lilis Maryani").types("Dusun/kampung", "Dusun Melati").presses("Cari")
    who.reads("Tidak ada yang cocok.").follows("Belum ada: daftarkan klien baru")
    who.answers("Jenis kelamin", "Perempuan")
    who.answers("Tanggal lahir", "Tanggal pasti").types("Tanggal", "1994-05-12")
    who.types("NIK", "9988775205940001")
    who.types("Alamat (jalan, RT/RW, ancar-ancar)", "Dusun Melati RT 03, dekat musala")
    who.types("Nomor telepon", "0800-0000-0101").types("Milik siapa", "Klien sendiri")
    who.presses("Daftarkan").reads("Lilis Maryani", "9988********0001")


def opens_case(who: Person) -> None:
    """Pendekatan awal; ends in the case file."""
    who.follows("Pendekatan awal")
    who.types("Masalah menurut klien", WORDS)
    who.answers("Tingkat risiko", "Sedang")
    who.selects("Asal laporan", "Datang sendiri")
    if who.eye:
        who.page.get_by_role("searchbox", name="Cari kategori PPKS").fill("korban tindak")
    who.ticks("Korban tindak kekerasan")
    who.presses("Buka kasus").reads("Langkah berikut")


def records_consent(who: Person) -> None:
    """The script is read aloud; the client signs for service and home visits."""
    who.follows("Persetujuan", exact=True).follows("Catat persetujuan")
    who.answers("Siapa yang menyetujui", "Klien sendiri")
    who.unfolds("Naskah untuk dibacakan").reads("Saya pekerja sosial dari")
    who.ticks("Sudah dibacakan seluruhnya")
    who.answers("Jawaban", "Setuju", who.group("Jawaban untuk asesmen dan pendampingan"))
    who.ticks("Kunjungan rumah")
    who.answers("Jawaban", "Setuju", who.group("Kunjungan rumah"))
    who.answers("Cara menyetujui", "Tanda tangan")
    who.presses("Simpan persetujuan").reads("Asesmen dan pendampingan", "Setuju")
