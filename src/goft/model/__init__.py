"""The nouns that travel between the stages: frozen, without input or output."""

from goft.model.capture import Capture, Route, Stated
from goft.model.dates import (
    Basis,
    DateCandidate,
    DateKind,
    DateMention,
    PageDates,
    Precision,
    dates_in,
)
from goft.model.document import ROLES, Block, Document, Published, Role
from goft.model.issue import Issue
from goft.model.occasion import Occasion, OccasionKind
from goft.model.reading import Reading
from goft.model.spans import Span, contains, merged, overlaps, written
from goft.model.stance import ATTITUDES, POLARITIES, Attitude, Polarity
from goft.model.statement import (
    Cue,
    How,
    Question,
    Relay,
    Speaker,
    SpeakerKind,
    Statement,
    Style,
)
from goft.model.text import Quotation, Text, View

__all__ = [
    "ATTITUDES",
    "POLARITIES",
    "ROLES",
    "Attitude",
    "Basis",
    "Block",
    "Capture",
    "Cue",
    "DateCandidate",
    "DateKind",
    "DateMention",
    "Document",
    "How",
    "Issue",
    "Occasion",
    "OccasionKind",
    "PageDates",
    "Polarity",
    "Precision",
    "Published",
    "Question",
    "Quotation",
    "Reading",
    "Relay",
    "Role",
    "Route",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stated",
    "Statement",
    "Style",
    "Text",
    "View",
    "contains",
    "dates_in",
    "merged",
    "overlaps",
    "written",
]
