"""goft evaluate: figures of the reading against annotated pages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from goft.evaluation.gold import GoldDocument
    from goft.evaluation.matching import Matching, Prediction

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("evaluate")
@click.argument("gold", type=_FILE)
@click.option("--texts", type=_FOLDER, required=True, help="Folder of the texts, DOC.txt each.")
@click.option("--only", type=_FILE, help="Score only the documents named in this file.")
@click.option("--skip", type=_FILE, help="Leave out the documents named in this file.")
@click.option("--errors", is_flag=True, help="Show every difference in context.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--predictions", type=click.Path(path_type=Path), help="Write what was read here.")
def command(
    gold: Path,
    texts: Path,
    only: Path | None,
    skip: Path | None,
    errors: bool,
    as_json: bool,
    predictions: Path | None,
) -> None:
    """Score the reading of annotated pages: GOLD is their annotation in JSON lines.

    Documents named in locked.txt beside GOLD are scored, but --errors never shows them.
    """
    from goft.evaluation.differences import differences
    from goft.evaluation.gold import load, locked, names
    from goft.evaluation.tally import figures
    from goft.views.scores import differences_lines, figures_lines

    documents = load(gold, texts, names(only) if only else None, names(skip) if skip else ())
    matchings = _matchings(documents, texts, predictions)
    shut = locked(gold)
    shown = differences(m for m in matchings if m.document.name not in shut) if errors else ()
    if as_json:
        found = {"differences": [item.to_json() for item in shown]} if errors else {}
        click.echo(json.dumps(figures(matchings) | found, ensure_ascii=False))
        return
    for line in (*differences_lines(shown), *figures_lines(figures(matchings))):
        click.echo(line)
    if errors and shut:
        click.echo("Differences of locked documents are not shown.", err=True)


def _matchings(
    documents: Iterable[GoldDocument], texts: Path, predictions: Path | None
) -> list[Matching]:
    from goft.evaluation.matching import match
    from goft.evaluation.predictions import predict

    predicted = [(document, predict(document, texts)) for document in documents]
    if predictions:
        _write(predictions, predicted)
    return [match(document, items) for document, items in predicted]


def _write(path: Path, predicted: list[tuple[GoldDocument, tuple[Prediction, ...]]]) -> None:
    from goft.evaluation.predictions import line

    with path.open("w", encoding="utf-8") as file:
        for document, items in predicted:
            file.write(json.dumps(line(document.name, items), ensure_ascii=False) + "\n")
