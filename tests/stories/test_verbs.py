"""The verbs are documented, named alike and distinct."""

import inspect

import pytest

from tests.stories import reference

VERBS = [
    pytest.param(verb, id=name)
    for mixin in reference.mixins()
    for name, verb in reference.verbs_of(mixin)
]


def test_every_verb_stands_in_the_table_of_the_readme():
    text = reference.README.read_text(encoding="utf-8")
    assert text == reference.fresh(text), "run python -m tests.stories.reference"


def test_every_act_has_one_verb():
    names = [verb.values[0].__name__ for verb in VERBS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_has_a_docstring_and_named_parameters(verb):
    assert inspect.getdoc(verb), "no docstring"
    first, *others = reference.parameters_of(verb) or [None]
    named = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD)
    assert all(one.kind in named for one in others if one.name != "words")
    assert first is None or first.kind in (
        *named,
        first.POSITIONAL_OR_KEYWORD,
        first.VAR_POSITIONAL,
    )
    assert inspect.signature(verb).return_annotation is not inspect.Parameter.empty
