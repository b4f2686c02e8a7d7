"""The secret in the link that follows the reset of a second factor; kept only as its hash."""

import hashlib

from django.utils.crypto import salted_hmac

from agency.models import FactorReset

SALT = "pekso.agency.factor_reset"


def token_of(reset: FactorReset) -> str:
    """The token, which only the letter carries; made from the installation's secret key."""
    return salted_hmac(SALT, str(reset.pk), algorithm="sha256").hexdigest()


def hash_of(token: str) -> str:
    """What stands in the database for a token."""
    return hashlib.sha256(token.encode()).hexdigest()
