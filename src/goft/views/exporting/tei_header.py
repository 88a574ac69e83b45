"""The header of a TEI document: what page it is, and who speaks in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lxml import etree

from goft import __version__
from goft.model import Speaker

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument

SPACE = "http://www.tei-c.org/ns/1.0"
# Elements are written without a prefix, which the types of the library do not foresee.
NAMES: Any = {None: SPACE}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_PEOPLE = frozenset(("person", "role", "anonymous"))
_SAFE = "/:?#[]@!$&'()*+,;=%~"
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> str:
    """The text with U+FFFD for every character that XML cannot hold."""
    return _UNFIT.sub("\ufffd", text)


def speakers(document: str, found: Iterable[Speaker]) -> dict[Speaker, str]:
    """An identifier for each speaker that is named; mentions of one share it."""
    names: dict[tuple[str | None, str | None, str], str] = {}
    known: dict[Speaker, str] = {}
    for speaker in found:
        if speaker.name or speaker.role:
            key = (speaker.name, speaker.role, speaker.kind)
            known[speaker] = names.setdefault(key, f"{document}.p{len(names) + 1}")
    return known


def header(
    title: str, said: Mapping[Speaker, str], kept: KeptDocument | None = None
) -> etree._Element:
    """The header of a document or, without one, of a corpus."""
    root = etree.Element(f"{{{SPACE}}}teiHeader", nsmap=NAMES)
    file = _add(root, "fileDesc")
    _add(_add(file, "titleStmt"), "title", title)
    _add(_add(file, "publicationStmt"), "p", f"Written by goft {__version__}.")
    source = _add(file, "sourceDesc")
    if kept is None:
        _add(source, "p", "Pages as they were captured.")
        return root
    _source(_add(source, "bibl"), kept)
    if kept.document.language or said:
        _profile(_add(root, "profileDesc"), kept.document.language, said)
    return root


def _source(bibl: etree._Element, kept: KeptDocument) -> None:
    document = kept.document
    if document.title:
        _add(bibl, "title", document.title)
    if document.outlet:
        _add(bibl, "publisher", document.outlet)
    if document.published:
        day = document.published.date
        date = _add(bibl, "date", day)
        if _DAY.fullmatch(day):
            date.set("when", day)
    if kept.page:
        _add(bibl, "ref", kept.page).set("target", quote(kept.page, safe=_SAFE))
    _add(bibl, "idno", document.id).set("type", "sha256")


def _profile(profile: etree._Element, language: str | None, said: Mapping[Speaker, str]) -> None:
    if language:
        _add(_add(profile, "langUsage"), "language", language).set("ident", language)
    named = {name: speaker for speaker, name in said.items()}
    people = {n: s for n, s in named.items() if s.kind in _PEOPLE}
    others = {n: s for n, s in named.items() if s.kind not in _PEOPLE}
    if named:
        described = _add(profile, "particDesc")
        _list(described, people, ("listPerson", "person", "persName"))
        _list(described, others, ("listOrg", "org", "orgName"))


def _list(parent: etree._Element, named: Mapping[str, Speaker], tags: tuple[str, str, str]) -> None:
    if not named:
        return
    listed = _add(parent, tags[0])
    for name, speaker in named.items():
        element = _add(listed, tags[1])
        element.set(XML_ID, name)
        _add(element, tags[2], speaker.name or speaker.role or "")
        if speaker.name and speaker.role:
            _add(element, "note", speaker.role)


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{SPACE}}}{name}")
    element.text = fit(text) if text is not None else None
    return element
