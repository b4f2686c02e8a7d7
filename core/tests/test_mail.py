"""The file backend: every message once."""

import email
import email.policy
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.mail import EmailMessage, get_connection


@pytest.fixture
def folder(settings, tmp_path):
    settings.EMAIL_BACKEND = "core.mail.OnceFileBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    return tmp_path / "mail"


def send(subject="Pengingat monev", **headers):
    message = EmailMessage(
        subject=subject,
        body="Ada monev yang jatuh tempo hari ini. 🌱",
        from_email="Pekso <pekso@localhost>",
        to=["sari@contoh.example"],
        headers=headers,
    )
    return get_connection().send_messages([message])


def test_a_message_becomes_one_readable_file(folder):
    assert send(**{"Message-ID": "<pengingat-1@pekso>"}) == 1
    (written,) = folder.glob("*.eml")
    read = email.message_from_bytes(written.read_bytes(), policy=email.policy.default)
    assert read["Subject"] == "Pengingat monev"
    assert read["To"] == "sari@contoh.example"
    assert "jatuh tempo hari ini. 🌱" in read.get_content()
    assert written.stat().st_mode & 0o777 == 0o600


def test_the_same_message_id_sent_twice_leaves_one_file(folder):
    send(**{"Message-ID": "<pengingat-1@pekso>"})
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert send("Lain kali", **{"Message-ID": "<pengingat-1@pekso>"}) == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_the_same_message_sent_at_once_from_many_threads_leaves_one_file(folder):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: send(**{"Message-ID": "<serentak@pekso>"}), range(24)))
    assert len(list(folder.iterdir())) == 1


def test_different_messages_leave_different_files(folder):
    send(**{"Message-ID": "<satu@pekso>"})
    send(**{"Message-ID": "<dua@pekso>"})
    send()
    send()
    assert len(list(folder.glob("*.eml"))) == 4


def test_a_message_id_cannot_lead_out_of_the_folder(folder):
    send(**{"Message-ID": "<../../../jahat@pekso>"})
    (written,) = folder.iterdir()
    assert written.parent == folder


def test_a_folder_that_cannot_be_made_is_an_error_not_a_silent_loss(settings, tmp_path):
    settings.EMAIL_BACKEND = "core.mail.OnceFileBackend"
    (tmp_path / "berkas").write_text("bukan folder")
    settings.EMAIL_FILE_PATH = str(tmp_path / "berkas" / "mail")
    with pytest.raises(OSError, match="berkas"):
        send()
