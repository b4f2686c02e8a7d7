from contextlib import ExitStack

import pytest

from tests.stories.driver import Actor
from tests.stories.story import Story


@pytest.fixture
def story(cast):
    """A story with the cast of scenarios §0.2; the clock stands at T 09:00."""
    with ExitStack() as stack:
        yield Story(cast, stack, Actor)
