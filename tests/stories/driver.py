"""The actor of the stories: all verbs together, one mixin per noun (tests/stories/verbs/)."""

from tests.stories.actor import ActorBase


class Actor(
    ActorBase,
):
    """One of the cast, acting."""
