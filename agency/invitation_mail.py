"""The letter that carries an invitation's link."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _

from agency.invitation_tokens import token_of
from agency.models import Invitation
from core.language import house_language
from core.wording import local_time


@house_language()
def letter_of(invitation: Invitation) -> EmailMessage:
    """The letter of this round; its Message-ID is that of the round, so that it exists once."""
    path = reverse("agency:invitation_accept", args=[token_of(invitation)])
    until = local_time(invitation.expires_at, invitation.unit.time_zone)
    parts = [
        _("Yth. %(name)s,") % {"name": invitation.name},
        _("%(unit)s mengundang Anda bekerja dengan Pekso.") % {"unit": invitation.unit},
        _("Buka tautan ini untuk membuat kata sandi Anda:") + f"\n{_base()}{path}",
        _("Tautan berlaku satu kali, sampai %(until)s. Jangan teruskan surel ini.")
        % {"until": until},
        _("Bila Anda tidak mengenal lembaga ini, abaikan surel ini."),
    ]
    return EmailMessage(
        subject=_("Undangan bekerja dengan Pekso"),
        body="\n\n".join(parts) + "\n",
        to=[invitation.email],
        headers={
            "Message-ID": f"<{invitation.pk}.{invitation.round}@{settings.PEKSO_MAIL_DOMAIN}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _base() -> str:
    return settings.PEKSO_BASE_URL.rstrip("/")
