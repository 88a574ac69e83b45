"""The rules of the design that a reader of one file cannot see."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "goft"
STAGES = ("sources", "documents", "text", "statements", "record")
GROUND = ("model", "errors")
BENEATH = (*GROUND, "calendars", "languages")
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300

# What each part may import; a part not named here may import nothing of goft.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "errors": (),
    "model": GROUND,
    "calendars": GROUND,
    "languages": BENEATH,
    **dict.fromkeys(STAGES, BENEATH),
    "pipeline": (*STAGES, *BENEATH),
    "evaluation": ("pipeline", *GROUND),
    "views": ("pipeline", "record", "evaluation", *BENEATH),
    "": ("pipeline", *GROUND),
    "__main__": ("views",),
}


def part(module: str) -> str:
    """The folder or module right under goft."""
    return module.split(".")[1] if "." in module else ""


def imports(path: Path) -> Iterator[str]:
    """Every goft module a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where they lead"
            yield from _from(node)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("goft"))


def _from(node: ast.ImportFrom) -> Iterator[str]:
    module = node.module or ""
    if module == "goft":
        yield from (f"goft.{name.name}" for name in node.names if name.name != "__version__")
    elif module.startswith("goft."):
        yield module


def where(path: Path) -> str:
    """The part of goft a file belongs to."""
    inside = path.relative_to(PACKAGE)
    return (
        ""
        if inside.name == "__init__.py" and len(inside.parts) == 1
        else inside.parts[0].removesuffix(".py")
    )


def label(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_imports_go_one_way(path: Path) -> None:
    own = where(path)
    allowed = {own, *MAY_IMPORT[own]}
    wrong = [module for module in imports(path) if part(module) not in allowed]
    assert not wrong, f"{label(path)} imports {wrong}"


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_modules_stay_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < LONGEST


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_no_module_asks_which_language_it_is(path: Path) -> None:
    codes = {folder.name for folder in (PACKAGE / "languages" / "data").iterdir()}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        literals = list(_compared(node)) + list(_cases(node))
        assert not codes & set(literals), f"{label(path)}:{getattr(node, 'lineno', 0)}"


def _compared(node: ast.AST) -> Iterator[object]:
    if isinstance(node, ast.Compare):
        for side in (node.left, *node.comparators):
            yield from (n.value for n in ast.walk(side) if isinstance(n, ast.Constant))


def _cases(node: ast.AST) -> Iterator[object]:
    if isinstance(node, ast.MatchValue) and isinstance(node.value, ast.Constant):
        yield node.value.value


def test_the_language_rule_sees_a_comparison() -> None:
    tree = ast.parse("if code in ('fa', 'ar') or code == 'en': pass")
    found = {value for node in ast.walk(tree) for value in _compared(node)}
    assert found == {"fa", "ar", "en"}


def test_language_data_holds_no_code() -> None:
    assert not list((PACKAGE / "languages" / "data").rglob("*.py"))


def compiled() -> list[Path]:
    """The modules that the build may compile, as its hook names them."""
    tree = ast.parse((PACKAGE.parents[1] / "hatch_build.py").read_text("utf-8"))
    values = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return [path for glob in ast.literal_eval(values["COMPILED"]) for path in PACKAGE.glob(glob)]


@pytest.mark.parametrize("path", compiled(), ids=lambda path: path.stem)
def test_compiled_modules_mean_the_same(path: Path) -> None:
    """The compiler takes a generator that is given a name for a list, which `next` refuses, and
    fails at a starred item that something is compared with."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "next"
        ):
            plain = isinstance(node.args[0], ast.GeneratorExp | ast.Call)
            assert plain, (
                f"{path}:{node.lineno}: write next(iter(…)): "
                "compiled, a generator with a name is a list"
            )
        if isinstance(node, ast.Compare):
            starred = any(isinstance(inner, ast.Starred) for inner in ast.walk(node.comparators[0]))
            assert not starred, f"{path}:{node.lineno}: name the items outside the comparison"
