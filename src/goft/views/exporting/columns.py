"""The columns of exported tables, and the codebook that tells what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

from goft import __version__
from goft.model import Attitude, Polarity
from goft.views import table
from goft.views.kept import Shown, review_cells

Kind = Literal["string", "integer", "number"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `values` are all it may hold, where they are few."""

    name: str
    about: str
    kind: Kind = "string"
    values: tuple[str, ...] = ()
    required: bool = False


_KINDS = ("person", "role", "organization", "collective", "anonymous", "document", "outlet")
_HOW = ("named", "title", "pronoun", "dropped", "credit", "review", "unknown")
_STATES = ("accepted", "added", "corrected", "rejected")
_POLARITIES = get_args(Polarity)
_ATTITUDES = get_args(Attitude)
_STYLES = ("direct", "indirect", "mixed", "act")

COLUMNS = (
    Column("source", "Path or address under which the page was first read.", required=True),
    Column("language", "Language of the page, ISO 639-1."),
    Column("title", "Title that the page states of itself."),
    Column("outlet", "Who published the page, as it names itself."),
    Column("published", "Day of the page, in EDTF; empty where it does not tell."),
    Column("statement", "Identifier of the statement; it stays when rules improve.", required=True),
    Column("parent", "Identifier of the statement that this one lies in."),
    Column("content", "The page's own words that are attributed; pieces joined by “ … ”."),
    Column("start", "Where the first piece begins, in code points of the text.", "integer"),
    Column("end", "Where the last piece ends, that place not included.", "integer"),
    Column("style", "How the words are reported.", values=_STYLES, required=True),
    Column("act", "What was done by saying it: deny, condemn, announce, …"),
    Column("polarity", "Whether the words are put forward or denied.", values=_POLARITIES),
    Column("attitude", "How the page has the speaker hold the words.", values=_ATTITUDES),
    Column("cue", "The reporting word, as it stands in the page."),
    Column("name", "Name of the speaker, the fullest that the page gives."),
    Column("role", "Office of the speaker, the fullest that the page gives."),
    Column("kind", "What the speaker is.", values=_KINDS, required=True),
    Column("how", "How the page names the speaker here.", values=_HOW, required=True),
    Column("mention", "The words that name the speaker here; empty where left out."),
    Column("addressee", "The words for whoever was told, asked or accused beside the cue."),
    Column("question", "What was asked, in the page's words, where this answers it."),
    Column("asker", "Who asked, as the page names them."),
    Column("relays", "Media that passed the words on, outermost first, joined by “ > ”."),
    Column("section", "The heading that the statement stands under."),
    Column("confidence", "How sure the reading is, from 0 to 1.", "number", required=True),
    Column("rule", "The rule that found the statement.", required=True),
    Column("document", "SHA-256 of the page's bytes as received.", required=True),
    Column("address", "Web address of the page."),
    Column("captured", "Earliest time, in EDTF, at which the bytes are known to have been there."),
    Column("minted", "When the statement was first recorded.", required=True),
    Column("review", "What a reviewer made of the reading; empty where none did.", values=_STATES),
    Column("reviewer", "Who reviewed it last."),
    Column("reason", "Why it was reviewed so."),
)


def values(item: Shown) -> tuple[object, ...]:
    """What stands in the columns for one statement."""
    own = table.cells(item.statement, item.document)
    known = (item.document.id, item.address, item.captured, item.minted)
    return (*own, *known, *review_cells(item.review))


def codebook(path: str, form: str, mediatype: str) -> dict[str, Any]:
    """A Data Package that describes the table at a path."""
    return {
        "name": "goft-statements",
        "profile": "tabular-data-package",
        "title": "Statements that pages attribute to somebody",
        "description": f"Written by goft {__version__}. One row is one statement.",
        "resources": [
            {
                "name": "statements",
                "path": path,
                "profile": "tabular-data-resource",
                "format": form,
                "mediatype": mediatype,
                "encoding": "utf-8",
                "schema": {
                    "fields": [_field(column) for column in COLUMNS],
                    "primaryKey": "statement",
                    "missingValues": [""],
                },
            }
        ],
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.values:
        constraints["enum"] = list(column.values)
    field: dict[str, Any] = {"name": column.name, "type": column.kind, "description": column.about}
    return field | {"constraints": constraints} if constraints else field
