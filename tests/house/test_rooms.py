"""Rooms and storeys: who may import whom, and what files may be called."""

import ast
import re
import subprocess
import sys
import tomllib

import pytest

from tests.house.sources import BASE, ROOMS, named, own_files, python_files, tree, working_files

EMPTY_WORDS = {"utils", "util", "helpers", "helper", "manager", "managers", "data", "info", "misc"}
CELERY_TASKS = {f"{room}.tasks" for room in ROOMS}
# Imports inside a function are allowed only in AppConfig.ready, where Django asks for them.
READY = "ready"


def contract():
    return tomllib.loads((BASE / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]


def test_every_package_of_ours_is_in_the_import_contract():
    packages = {path.parent.name for path in BASE.glob("*/__init__.py")} - {"tests"}
    assert packages == set(ROOMS)
    assert set(contract()["root_packages"]) == packages
    assert tuple(contract()["contracts"][0]["layers"]) == ROOMS


def test_the_only_doors_upwards_are_the_norms():
    exceptions = contract()["contracts"][0]["ignore_imports"]
    assert exceptions == ["** -> ethics.kodepeksos", "** -> ethics.rules"]


def test_rooms_import_strictly_downwards():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=BASE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_import_hides_inside_a_function():
    hidden = [
        f"{named(path)}:{inner.lineno} in {node.name}"
        for path in working_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name != READY
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_no_import_uses_a_star_outside_settings():
    starred = [
        f"{named(path)}:{node.lineno}"
        for path in python_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        and any(alias.name == "*" for alias in node.names)
        and path.parent.name != "settings"
    ]
    assert starred == []


def test_no_file_has_an_empty_name():
    empty = [
        named(path)
        for path in own_files()
        if path.suffix in {".py", ".js", ".html", ".css"}
        and {*path.relative_to(BASE).parts[:-1], path.stem.lower()} & EMPTY_WORDS
    ]
    assert empty == []


@pytest.mark.parametrize("storey", ["services", "selectors", "models", "querysets", "states"])
def test_lower_storeys_never_import_upper_ones(storey):
    above = {"services": ("views", "forms"), "selectors": ("views", "forms", "services")}.get(
        storey, ("views", "forms", "services", "selectors")
    )
    upward = re.compile(rf"^({'|'.join(ROOMS)})\.({'|'.join(above)})(\.|$)")
    wrong = [
        f"{named(path)}:{node.lineno} {node.module}"
        for path in working_files()
        if storey in path.relative_to(BASE).with_suffix("").parts[1:2]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module and upward.match(node.module)
    ]
    assert wrong == []


def test_services_know_no_request_and_no_task():
    wrong = []
    for path in working_files():
        if "services" not in path.relative_to(BASE).with_suffix("").parts[1:2]:
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.arg) and node.arg == "request":
                wrong.append(f"{named(path)}:{node.lineno} takes a request")
            module = getattr(node, "module", None) if isinstance(node, ast.ImportFrom) else None
            if module == "django.core.mail" or module in CELERY_TASKS:
                wrong.append(f"{named(path)}:{node.lineno} imports {module}")
    assert wrong == []
