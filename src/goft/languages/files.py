"""The data files of the language packs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from goft.errors import LanguageError

DATA = Path(__file__).parent / "data"


class _Loader(yaml.CSafeLoader):
    """YAML in which only true and false are booleans (“on” and “no” are words) and no key stands
    twice, of which the second would be silent about the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        found: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        if len(found) < len(node.value):
            keys = [key.value for key, _ in node.value]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise yaml.constructor.ConstructorError(
                None, None, f"the key “{twice}” stands twice", node.start_mark
            )
        return found


_Loader.yaml_implicit_resolvers = {
    letter: [pair for pair in resolvers if letter in "tTfF" or not pair[0].endswith(":bool")]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path) -> Any:
    """A data file's content; LanguageError with file and line when it is not YAML."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise LanguageError(f"{path.name}: not YAML: {error}", file=str(path), line=line) from error
