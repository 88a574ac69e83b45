"""Web annotations of the W3C, and schema.org in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from goft import __version__
from goft.model import Span, Speaker
from goft.views.kept import Shown, told

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
_GENERATOR = {"type": "Software", "name": f"goft {__version__}"}
_TYPES = {"person": "Person", "role": "Person"}


def _statement(identifier: str) -> str:
    return f"urn:goft:statement:{identifier}"


def _document(digest: str) -> str:
    return f"urn:sha256:{digest}"


def write_annotations(items: Iterable[Shown], out: IO[bytes]) -> None:
    """A page of annotations, one for each statement, with its words and their place."""
    head = {"@context": CONTEXT, "id": "urn:goft:export", "type": "AnnotationPage"}
    _write(head, "items", map(annotation, items), out)


def annotation(item: Shown) -> dict[str, Any]:
    """One statement as an annotation of its page.

    Positions count code points of the text that goft took from the page.
    """
    targets = [_target(item, span) for span in item.statement.content]
    return {
        "id": _statement(item.id),
        "type": "Annotation",
        "motivation": "identifying",
        "created": item.minted,
        "generator": _GENERATOR,
        "body": list(_bodies(item)),
        "target": targets if len(targets) > 1 else targets[0],
    }


def _bodies(item: Shown) -> Iterator[dict[str, Any]]:
    speaker, statement = item.speaker, item.statement
    named = ", ".join(part for part in (speaker.name, speaker.role) if part)
    if named:
        yield _body("identifying", named, item.document.language)
    yield _body("tagging", statement.style, None)
    if statement.act:
        yield _body("tagging", statement.act, None)
    if item.review:
        yield _body("assessing", told(item.review), None)


def _body(purpose: str, value: str, language: str | None) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
    return body | {"language": language} if language else body


def _target(item: Shown, span: Span) -> dict[str, Any]:
    start, end = span
    text = item.document.text
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": item.address or _document(item.document.id),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
    if item.captured and "T" in item.captured:
        target["state"] = {"type": "TimeState", "sourceDate": item.captured}
    return target


def write_json_ld(items: Iterable[Shown], out: IO[bytes]) -> None:
    """A graph of quotations and the articles they stand in."""
    _write({"@context": "https://schema.org"}, "@graph", _nodes(items), out)


def graph(item: Shown) -> dict[str, Any]:
    """One statement and the article it stands in."""
    return {"@context": "https://schema.org", "@graph": [article(item), quotation(item)]}


def graph_for_page(item: Shown) -> str:
    """The same as text that may stand in a page: nothing in it ends the element or begins one."""
    text = json.dumps(graph(item), ensure_ascii=True)
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _nodes(items: Iterable[Shown]) -> Iterator[dict[str, Any]]:
    """Quotations, each article ahead of its first."""
    last = None
    for item in items:
        if item.document.id != last:
            last = item.document.id
            yield article(item)
        yield quotation(item)


def article(item: Shown) -> dict[str, Any]:
    """The page of a statement as schema.org has it."""
    document = item.document
    outlet = document.outlet
    return _known(
        {
            "@type": "NewsArticle",
            "@id": _document(document.id),
            "url": item.address,
            "headline": item.title,
            "inLanguage": document.language,
            "datePublished": _iso(item.day),
            "publisher": {"@type": "NewsMediaOrganization", "name": outlet} if outlet else None,
            "identifier": {
                "@type": "PropertyValue", "propertyID": "SHA-256", "value": document.id
            },
        }
    )  # fmt: skip


def quotation(item: Shown) -> dict[str, Any]:
    """A statement as schema.org has it."""
    return _known(
        {
            "@type": "Quotation",
            "@id": _statement(item.id),
            "text": item.words,
            "inLanguage": item.document.language,
            "spokenByCharacter": _speaker(item.speaker),
            "isPartOf": {"@id": _document(item.document.id)},
            "additionalType": f"urn:goft:style:{item.statement.style}",
            "creditText": told(item.review) if item.review else None,
        }
    )


def _speaker(speaker: Speaker) -> dict[str, Any] | None:
    name = speaker.name or speaker.role
    if name is None:
        return None
    kind = _TYPES.get(speaker.kind, "Organization")
    role = speaker.role if speaker.name and kind == "Person" else None
    return _known({"@type": kind, "name": name, "jobTitle": role})


def _iso(value: str | None) -> str | None:
    """A date as schema.org takes it: a year, a month or a day."""
    plain = value is not None and value.replace("-", "").isdecimal()
    return value if plain else None


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}


def _write(
    head: dict[str, Any], name: str, items: Iterable[dict[str, Any]], out: IO[bytes]
) -> None:
    """One JSON object whose last value is a list of any length."""
    out.write(f"{json.dumps(head)[:-1]}, {json.dumps(name)}: [".encode())
    for number, item in enumerate(items):
        line = json.dumps(item, ensure_ascii=False)
        out.write((",\n" if number else "\n").encode() + line.encode("utf-8", "backslashreplace"))
    out.write(b"\n]}\n")
