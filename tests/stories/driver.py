"""The actor of the stories: all verbs together, one mixin per noun (tests/stories/verbs/)."""

from tests.stories.actor import ActorBase
from tests.stories.verbs.assessments import AssessmentVerbs


class Actor(
    AssessmentVerbs,
    ActorBase,
):
    """One of the cast, acting."""
