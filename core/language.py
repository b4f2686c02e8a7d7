"""The language of the house: that of texts which are written down for others."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.utils import translation


@contextmanager
def house_language() -> Iterator[None]:
    """Inside (or in a function decorated with it) texts are said in the language of the house.

    What is stored for somebody else, such as a notice or a task, must not take on the language in
    which its writer happens to read the pages.
    """
    with translation.override(settings.LANGUAGE_CODE):
        yield
