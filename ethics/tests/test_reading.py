"""The reading material is complete and points at values and items that exist."""

from ethics.reading import CASES_SOURCE, ETHICS_CASES, PROCEDURE, VALUE_SETS, VALUES


def test_every_set_of_values_names_its_source():
    assert len(VALUE_SETS) == 8
    assert all(one.source and one.values for one in VALUE_SETS)
    assert len(VALUES) == sum(len(one.values) for one in VALUE_SETS) == 45


def test_every_value_is_named_and_described():
    assert all(v.name and v.description for v in VALUES.values())
    assert VALUES["value.self_determination"].name.startswith("Penentuan nasib sendiri")


def test_the_cases_point_at_the_principles_and_items_they_touch():
    bribe, secret = ETHICS_CASES
    assert [one.id for one in bribe.items] == ["1.2", "2.1", "2.2", "6.1", "6.9", "10.4", "12.5"]
    assert [v.name for v in bribe.principles] == ["Keadilan", "Kerahasiaan"]
    assert bribe.tension == ""
    assert "7.12" in secret.tension
    assert CASES_SOURCE


def test_the_procedure_has_its_steps():
    assert len(PROCEDURE.steps) == 3
    assert PROCEDURE.source == CASES_SOURCE
