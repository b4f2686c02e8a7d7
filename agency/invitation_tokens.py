"""The secret in an invitation's link: made from a key, kept only as its hash."""

import hashlib

from django.utils.crypto import salted_hmac

from agency.models import Invitation

SALT = "pekso.agency.invitation"


def token_of(invitation: Invitation) -> str:
    """The token of the present round, which only the letter carries.

    It follows from the installation's secret key, so that a letter that was not sent can be
    written again; each new round (sent again) makes another one and the old link is dead.
    """
    said = f"{invitation.pk}:{invitation.round}"
    return salted_hmac(SALT, said, algorithm="sha256").hexdigest()


def hash_of(token: str) -> str:
    """What stands in the database for a token."""
    return hashlib.sha256(token.encode()).hexdigest()
