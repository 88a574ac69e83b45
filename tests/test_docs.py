"""Documentation is tested: examples run, and every command, option and code stands in it."""

from __future__ import annotations

import ast
import doctest
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from goft.views import exits
from goft.views.cli import COMMANDS, goft
from goft.views.serving.settings import Settings
from goft.views.table import COLUMNS
from goft.views.web import routes

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
MODULES = sorted((ROOT / "src" / "goft").rglob("*.py"))
FAMILIES = (
    "date|goft|source|document|text|dates|statements|pipeline|language|evaluation|record|serving"
    "|request"
)
CODE = re.compile(rf"({FAMILIES})\.(?!yml|db)[a-z-]*[a-z]")


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


ALL = list(commands(goft, "goft"))


def section(path: str) -> str:
    """The part of docs/commands.md under the heading of one command."""
    text = (DOCS / "commands.md").read_text("utf-8")
    found = re.search(rf"^#+ {re.escape(path)}\n(.*?)(?=^#|\Z)", text, re.DOTALL | re.MULTILINE)
    assert found, f"docs/commands.md has no heading “{path}”"
    return found[1]


@pytest.mark.parametrize(("path", "command"), ALL, ids=lambda part: str(part))
def test_every_command_and_option_is_documented(path: str, command: click.Command) -> None:
    text = section(path)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(f"`{name}" in text for name in parameter.opts), parameter.opts


def test_every_exit_code_is_documented() -> None:
    text = (DOCS / "commands.md").read_text("utf-8")
    codes = [value for name, value in vars(exits).items() if name.isupper()]
    assert len(codes) > 3
    assert all(f"| {code} |" in text for code in codes)


def test_every_column_is_documented() -> None:
    text = (DOCS / "format.md").read_text("utf-8").split("## CSV")[1]
    assert all(re.search(rf"\b{column}\b", text) for column in COLUMNS)


def issue_codes() -> set[str]:
    """Every stable id in the code."""
    nodes = (node for path in MODULES for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    words = (node.value for node in nodes if isinstance(node, ast.Constant))
    return {word for word in words if isinstance(word, str) and CODE.fullmatch(word)}


def test_every_issue_and_error_is_documented() -> None:
    text = (DOCS / "issues.md").read_text("utf-8")
    missing = sorted(code for code in issue_codes() if f"| `{code}` |" not in text)
    assert not missing, f"docs/issues.md lacks {missing}"


def test_no_issue_is_documented_that_there_is_not() -> None:
    listed = re.findall(r"^\| `([a-z.-]+)` \|", (DOCS / "issues.md").read_text("utf-8"), re.M)
    assert sorted(listed) == sorted(issue_codes())


@pytest.mark.parametrize("page", ["README.md", "docs/api.md", "docs/text.md"])
def test_examples_run(page: str) -> None:
    results = doctest.testfile(str(ROOT / page), module_relative=False, encoding="utf-8")
    assert results.attempted > 0
    assert results.failed == 0


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "index.md").read_text("utf-8")
    pages = [path.name for path in DOCS.glob("*.md") if path.name != "index.md"]
    assert all(f"({name})" in index for name in pages)


@pytest.mark.parametrize("page", [*DOCS.glob("*.md"), *ROOT.glob("*.md")], ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_dependency_has_its_line() -> None:
    pins = re.findall(r'"([A-Za-z0-9_.-]+)==([^"]+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    text = (DOCS / "dependencies.md").read_text("utf-8")
    for name, version in pins:
        assert name == "hatchling" or f"| {name} {version} |" in text, name


def test_every_address_and_setting_of_the_server_is_documented() -> None:
    text = (DOCS / "serving.md").read_text("utf-8")
    paths = {getattr(route, "path", "").replace(":str}", "}") for route in routes}
    assert not [path for path in paths if f"`{path}" not in text]
    assert not [each.name for each in fields(Settings) if f"| `{each.name}` |" not in text]


def test_the_list_of_commands_is_whole() -> None:
    assert {path.split()[1] for path, _ in ALL} == set(COMMANDS)
