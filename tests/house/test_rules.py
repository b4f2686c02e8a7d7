"""The table of rules in force is honest: each is raised by working code and tested by name."""

import ast
import re

from ethics.coverage import RULES_IN_FORCE
from ethics.rules import RULES
from tests.house.sources import named, python_files, tree, working_files

RULE = re.compile(r"^R\d\d$")
MECHANISM = "core/refusals.py"
IN_A_NAME = re.compile(r"_(r\d\d)(?=_|$)")


def refusals():
    """Every refusal of working code: where it stands and the rules it may name."""
    for path in working_files():
        if named(path) == MECHANISM:
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and (is_refused(node) or is_kind_of_refused(node)):
                yield f"{named(path)}:{node.lineno}", rules_named(node, tree(path))


def is_refused(call):
    """`Refused(…)`."""
    return isinstance(call.func, ast.Name) and call.func.id == "Refused"


def is_kind_of_refused(call):
    """`super().__init__(rule=…)` of a class that stands on Refused."""
    inside = isinstance(call.func, ast.Attribute) and call.func.attr == "__init__"
    return inside and any(word.arg == "rule" for word in call.keywords)


def rules_named(call, module):
    """The rules that stand in the first argument; a call names them in the function it calls."""
    first = call.args[0] if call.args else next(k.value for k in call.keywords if k.arg == "rule")
    if isinstance(first, ast.Call) and isinstance(first.func, ast.Name):
        first = next(
            one
            for one in ast.walk(module)
            if isinstance(one, ast.FunctionDef) and one.name == first.func.id
        )
    texts = (one.value for one in ast.walk(first) if isinstance(one, ast.Constant))
    return {text for text in texts if isinstance(text, str) and RULE.match(text)}


def test_every_refusal_names_its_rule_where_it_stands():
    assert [place for place, rules in refusals() if not rules] == []
    assert {rule for _place, rules in refusals() for rule in rules} <= set(RULES)


def test_every_rule_in_force_is_raised_and_no_other():
    raised = {rule for _place, rules in refusals() for rule in rules}
    assert sorted(RULES_IN_FORCE - raised) == []
    assert sorted(raised - RULES_IN_FORCE) == []


def test_every_rule_in_force_has_a_test_named_for_it():
    tested = {
        rule.upper()
        for path in python_files()
        if path.name.startswith("test_")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        for rule in IN_A_NAME.findall(node.name)
    }
    assert sorted(RULES_IN_FORCE - tested) == []
