"""One root error and one family a stage; every message ends with the cure where there is one."""

from __future__ import annotations


class GoftError(Exception):
    """Anything goft refuses; carries where it happened."""

    code = "goft.error"

    def __init__(
        self,
        message: str,
        *,
        source: str | None = None,
        file: str | None = None,
        line: int | None = None,
        key: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        self.file = file
        self.line = line
        self.key = key


class SourceError(GoftError):
    """A file or address could not be had."""

    code = "source.error"


class DocumentError(GoftError):
    """Bytes could not become a document."""

    code = "document.error"


class LanguageError(GoftError):
    """A language pack is faulty or missing."""

    code = "language.error"


class EvaluationError(GoftError):
    """Gold and texts do not fit each other."""

    code = "evaluation.error"


class RecordError(GoftError):
    """A record cannot be opened, read or written."""

    code = "record.error"


class StoreError(RecordError):
    """The store of a record refuses or fails."""

    code = "record.store"


class BusyError(RecordError):
    """Another process writes to the record."""

    code = "record.busy"


class VersionError(RecordError):
    """The record was made by another version of goft."""

    code = "record.version"


class DamageError(RecordError):
    """A capture or row is not what was written."""

    code = "record.damage"


class QueryError(RecordError):
    """A query makes no sense."""

    code = "record.query"


class DayError(QueryError):
    """What is written for a day can be several; `ways` are these, as they may be written."""

    def __init__(self, message: str, ways: tuple[str, ...]) -> None:
        super().__init__(message)
        self.ways = ways


class RegistryError(RecordError):
    """A file of people, offices, states or organisations is faulty."""

    code = "record.registry"


class ServingError(GoftError):
    """A record cannot be served as it was asked for."""

    code = "serving.error"


class ReviewError(RecordError):
    """A review that cannot be: of a statement that is not there, or with words that are not."""

    code = "record.review"


class DossierError(RecordError):
    """A dossier is faulty, or there is none of that name."""

    code = "record.dossier"


class MeaningError(RecordError):
    """What is near in meaning cannot be told: its libraries are not there."""

    code = "record.meaning"
