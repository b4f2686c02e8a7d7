"""The actor of the stories: all verbs together, one mixin per noun (tests/stories/verbs/)."""

from tests.stories.actor import ActorBase
from tests.stories.verbs.assessments import AssessmentVerbs
from tests.stories.verbs.clients import ClientVerbs


class Actor(
    AssessmentVerbs,
    ClientVerbs,
    ActorBase,
):
    """One of the cast, acting."""
