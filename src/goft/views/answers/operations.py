"""The table of all that can be asked: the routes, the description and the tools come from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

from goft.views.answers import about, asks, checking, documents, dossiers, people, statements
from goft.views.answers.answer import Answer
from goft.views.answers.asks import Asks
from goft.views.answers.holdings import Holdings
from goft.views.answers.places import without_folders
from goft.views.answers.shapes import documents as pages
from goft.views.answers.shapes import dossiers as matters
from goft.views.answers.shapes import people as registry
from goft.views.answers.shapes import record as records
from goft.views.answers.shapes import statements as said
from goft.views.answers.shapes.marks import Line

_NAMING, _DOSSIER = ("id", "page", "of"), "dossier"


@dataclass(frozen=True, slots=True)
class Operation:
    """A question: its name and path, what it takes, the shape of its answer, and who answers.

    One that `streams` gives things of that shape one after the other, however many there are.
    """

    name: str
    path: str
    asks: type[Asks]
    gives: Any
    answer: Callable[[Holdings, Any], Answer]
    method: Literal["GET", "POST"] = "GET"
    streams: bool = False

    @property
    def about(self) -> str:
        """What it tells, in a sentence."""
        return (self.answer.__doc__ or "").strip().split("\n")[0]

    def ask(self, holdings: Holdings, asked: Asks) -> Answer:
        """The answer as those who ask may have it."""
        found = self.answer(holdings, asked)
        if holdings.whole:
            return found
        shown = map(without_folders, found.data) if self.streams else without_folders(found.data)
        return replace(found, data=shown)

    @property
    def may_miss(self) -> bool:
        """Whether what is asked for may not be there."""
        fields = self.asks.model_fields.items()
        named = any(name in _NAMING and field.is_required() for name, field in fields)
        return named or _DOSSIER in self.asks.model_fields


OPERATIONS = (
    Operation("search", "/search", asks.Finding, list[said.Hit], statements.find),
    Operation(
        "lines",
        "/search.jsonl",
        asks.Searching,
        said.Statement,
        statements.everything,
        streams=True,
    ),
    Operation("timeline", "/timeline", asks.Following, matters.Timeline, dossiers.timeline),
    Operation("dossiers", "/dossiers", asks.Nothing, list[matters.Dossier], dossiers.dossiers),
    Operation("dossier", "/dossiers/{id}", asks.OneDossier, matters.Dossier, dossiers.dossier),
    Operation("counts", "/counts", asks.Counting, list[said.Count], statements.count),
    Operation("statement", "/statements/{id}", asks.OneStatement, said.Whole, statements.statement),
    Operation(
        "retellings",
        "/statements/{id}/retellings",
        asks.OneStatement,
        said.Compared,
        statements.retellings,
    ),
    Operation(
        "citation",
        "/statements/{id}/citation",
        asks.Citing,
        said.Citation,
        statements.citation,
    ),
    Operation("documents", "/documents", asks.Listing, list[pages.Listed], documents.documents),
    Operation("document", "/documents/{id}", asks.OneDocument, pages.Document, documents.document),
    Operation("versions", "/versions", asks.Versions, list[pages.Version], documents.versions),
    Operation("coverage", "/coverage", asks.Covering, pages.Coverage, documents.coverage),
    Operation("people", "/people", asks.Matching, registry.Matched, people.match),
    Operation("person", "/people/{id}", asks.OneEntry, registry.Person, people.person),
    Operation("offices", "/offices", asks.Offices, list[registry.Office], people.offices),
    Operation("office", "/offices/{id}", asks.Holding, registry.Office, people.office),
    Operation("quote", "/quote", asks.Quoting, said.Quoted, checking.quote),
    Operation("read", "/read", asks.Reading, Line, checking.read, "POST"),
    Operation("reviews", "/reviews", asks.Reviewing, list[records.Review], about.reviews),
    Operation("issues", "/issues", asks.Noticing, list[records.Issue], about.issues),
    Operation("status", "/status", asks.Nothing, records.Status, about.status),
)


BY_NAME = {each.name: each for each in OPERATIONS}
