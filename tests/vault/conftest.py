from contextlib import ExitStack

import pytest

from tests.stories.driver import Actor
from tests.stories.story import Story


@pytest.fixture
def story(cast):
    """The cast of the scenarios, acting through the real pages."""
    with ExitStack() as stack:
        yield Story(cast, stack, Actor)
