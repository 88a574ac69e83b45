"""How well English political reporting is read: `python -m bench.politics [FOLDER] [--json]`.

FOLDER holds `gold.jsonl` and `texts`, pages annotated by another scheme: the source of an
attribution is the words of its own mention, pronouns unresolved; nothing is optional; what anybody
hopes, wants or plans counts too. A statement is found when half of the letters covered by it or by
the annotation are shared; its source is right when the two mentions share letters.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from goft.evaluation.attribution import attributions
from goft.evaluation.gold import load
from goft.evaluation.matching import Matching, match
from goft.evaluation.predictions import predict
from goft.evaluation.tally import Figures

SHARED = Path(__file__).parents[2] / "shared" / "gold-politics"
# The words that hardly do anything but report speech; a cue that holds one is a plain one.
_WORDS = """
said says say saying told tells tell telling according added adds add adding
wrote writes write writing noted notes note noting stated states state stating
announced announces announce announcing reported reports report reporting
claimed claims claim claiming argued argues argue arguing explained explains explain explaining
warned warns warn warning insisted insists insist insisting
acknowledged acknowledges acknowledge acknowledging suggested suggests suggest suggesting
"""
PLAIN = frozenset(_WORDS.split())


def matchings(folder: Path) -> list[Matching]:
    """The pages of the folder as they are read now, beside their annotation."""
    texts = folder / "texts"
    return [match(page, predict(page, texts)) for page in load(folder / "gold.jsonl", texts)]


def table(found: Figures) -> str:
    """The figures as a table."""
    lines = ["| figure | P | R | F |", "|---|---:|---:|---:|"]
    for name in ("attribution", "source"):
        p, r, f = (found[name][key] for key in "prf")
        lines.append(f"| {name} | {p:.3f} | {r:.3f} | {f:.3f} |")
    lines.append(f"| plain cues ({found['plain']['n']}) | – | {found['plain']['found']:.3f} | – |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.politics")
    parser.add_argument("folder", type=Path, nargs="?", default=SHARED)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = attributions(matchings(given.folder), PLAIN)
    print(json.dumps(found) if given.json else table(found))


if __name__ == "__main__":
    main()
