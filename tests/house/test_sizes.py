"""Small files and small functions: a person reads one without scrolling twice."""

import ast

from tests.house.sources import (
    LONGEST_FILE,
    LONGEST_FUNCTION,
    named,
    own_files,
    python_files,
    tree,
)


def test_no_python_file_is_longer_than_300_lines():
    long = {
        named(path): lines
        for path in python_files()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_script_or_template_of_ours_is_longer_than_300_lines():
    long = {
        named(path): lines
        for path in own_files()
        if path.suffix in {".js", ".html", ".css"}
        and "vendor" not in path.parts
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_function_is_longer_than_40_lines():
    long = {
        f"{named(path)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path in python_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == {}
