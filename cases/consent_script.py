"""The words to read aloud before a client answers: one short text that covers every point.

It is read to the client as it stands, so it is Indonesian in every language of the screens. A
changed text gets a new version; the record of a talk keeps the version that was read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

VERSION = "2026-1"


@dataclass(frozen=True)
class Paragraph:
    """The sentences on one point of cases.consent_points.POINTS."""

    point: str
    text: str


SCRIPTS: Mapping[str, tuple[Paragraph, ...]] = MappingProxyType(
    {
        "2026-1": (
            Paragraph(
                "scope",
                "Saya pekerja sosial dari lembaga ini. Bila Ibu/Bapak setuju, kita akan "
                "membicarakan keadaan Ibu/Bapak dan keluarga, lalu menyusun langkah bersama. "
                "Saya dapat berkunjung, mendampingi, dan menghubungkan dengan layanan lain.",
            ),
            Paragraph(
                "rights",
                "Ibu/Bapak boleh bertanya, memilih, menolak sebagian atau seluruhnya, melihat "
                "catatan tentang Ibu/Bapak, mengadu, dan mencabut persetujuan kapan saja. "
                "Menolak tidak mengurangi rasa hormat kami.",
            ),
            Paragraph(
                "duties",
                "Kami bekerja dengan jujur dan menepati janji. Dari Ibu/Bapak kami mohon "
                "keterangan yang sebenarnya dan kabar bila janji bertemu berubah.",
            ),
            Paragraph(
                "risk",
                "Bercerita bisa terasa berat, dan perubahan bisa menimbulkan tanggapan dari "
                "orang lain. Bila ada yang terasa tidak aman, katakan; kita berhenti dulu.",
            ),
            Paragraph(
                "confidentiality",
                "Cerita Ibu/Bapak saya simpan dalam berkas. Yang membacanya hanya saya dan "
                "supervisor saya.",
            ),
            Paragraph(
                "limits",
                "Ada batasnya: bila ada bahaya bagi Ibu/Bapak, anak, atau orang lain, atau ada "
                "perintah hukum, sebagian harus saya sampaikan kepada yang berwenang. "
                "Sedapat mungkin saya memberi tahu Ibu/Bapak lebih dulu.",
            ),
            Paragraph(
                "third_parties",
                "Bila supervisor, juru bahasa, atau pendamping perlu hadir, saya bertanya dulu "
                "kepada Ibu/Bapak.",
            ),
            Paragraph(
                "fee",
                "Pelayanan ini tidak dipungut biaya. Bila suatu saat ada biaya, saya "
                "jelaskan lebih dulu dan Ibu/Bapak boleh menolak.",
            ),
        )
    }
)


def paragraphs(version: str = VERSION) -> tuple[Paragraph, ...]:
    """The text of a version; KeyError for one that never was."""
    return SCRIPTS[version]


def points_of(version: str = VERSION) -> list[str]:
    """The points that reading this version covers."""
    return [paragraph.point for paragraph in paragraphs(version)]
