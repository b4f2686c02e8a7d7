"""Records of this room for tests."""

import factory

from core import clock
from ethics.kodepeksos import EDITION
from ethics.models import Acknowledgement


class AcknowledgementFactory(factory.django.DjangoModelFactory):
    """Somebody's acknowledgement of the current edition; give `staff`."""

    class Meta:
        model = Acknowledgement

    edition = EDITION
    acknowledged_at = factory.LazyFunction(clock.now)
