"""Bytes into text, with every character kept."""

from __future__ import annotations

import codecs
import re

from goft.languages.page import page_words
from goft.model import Capture, Issue

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    b"%PDF-", b"\x89PNG", b"PK\x03\x04", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF",
    b"BZh", b"\xfd7zXZ", b"Rar!", b"ID3", b"OggS", b"RIFF", b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf",
    b"SQLite format 3", b"\x00\x00\x01\x00", b"\x00asm", b"MZ\x90",
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - {0, 7, 8, 9, 10, 11, 12, 13, 27})
_WESTERN = "cp1252"
_LEGACY = ("cp1256", "iso8859_6", "mac_arabic", _WESTERN)
_FEW = 0.1
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000


def is_binary(body: bytes) -> bool:
    """Whether the bytes are a picture, an archive or the like, and no text in any encoding."""
    head = body[:_SAMPLE]
    if head.startswith(_SIGNATURES):
        return True
    if not head or head.startswith(tuple(bom for bom, _ in _BOMS)) or _utf16(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls / len(head) > (0.02 if _broken(head) else 0.3)


def decode(capture: Capture, declared: str | None = None) -> tuple[str, tuple[Issue, ...]]:
    """The text of the bytes: by the caller's encoding, else by marks, UTF-8, or what fits best.

    `declared` is what the page says of itself; it is tried after UTF-8. A UTF-8 signature
    stays in the text, as it does when the file is read as UTF-8.
    """
    if capture.encoding:
        return _stated(capture, capture.encoding)
    body = capture.body
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body.decode(name, "replace"), ()
    wide = _utf16(body[:_SAMPLE])
    if wide:
        return body.decode(wide, "replace"), ()
    text = _strict(body, "utf-8")
    return (text, ()) if text is not None else _legacy(capture, declared)


def _stated(capture: Capture, encoding: str) -> tuple[str, tuple[Issue, ...]]:
    try:
        return capture.body.decode(encoding, "strict"), ()
    except LookupError:
        text, issues = decode(Capture(capture.body, capture.source))
        return text, (_issue(capture, f"there is no encoding “{encoding}”; it was found"), *issues)
    except (UnicodeError, ValueError):
        pass
    if codecs.lookup(encoding).name == "utf-8":
        passed = _strict(capture.body, "utf-8", "surrogatepass")
        if passed is not None:
            return passed, ()
    message = f"bytes that are not {encoding} were replaced; state another --encoding"
    return capture.body.decode(encoding, "replace"), (_issue(capture, message),)


def _issue(capture: Capture, message: str) -> Issue:
    return Issue("document.encoding", message, capture.source)


def _strict(body: bytes, encoding: str, errors: str = "strict") -> str | None:
    try:
        return body.decode(encoding, errors)
    except (UnicodeError, LookupError):
        return None


def _utf16(head: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: one half of the bytes takes few values."""
    if len(head) < 20 or _is_even_utf8(head):
        return None
    for name, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        few = sum(high.count(byte) for byte in (0x00, 0x06, 0x20, 0xFB, 0xFE))
        if few / len(high) > 0.9 and high.count(0x20) / len(high) < 0.5:
            return name
    return None


def _is_even_utf8(head: bytes) -> bool:
    return head.count(0) == 0 and head.count(6) == 0


def _broken(body: bytes) -> int:
    """How many places of the bytes are not UTF-8."""
    return body.decode("utf-8", "replace").count("\ufffd") - body.count(b"\xef\xbf\xbd")


def _legacy(capture: Capture, declared: str | None) -> tuple[str, tuple[Issue, ...]]:
    body = capture.body
    outside = sum(byte > 127 for byte in body[:_SAMPLE]) or 1
    if _broken(body[:_SAMPLE]) / outside < 0.2:
        return _by_line(body), (_issue(capture, "some bytes are not UTF-8"),)
    latin = outside < _FEW * len(body[:_SAMPLE])
    usual = (_WESTERN, *_LEGACY) if latin else _LEGACY
    names = (declared, *usual) if declared else usual
    texts = [(name, _strict(body, name, "replace")) for name in names]
    known = [(name, text) for name, text in texts if text is not None]
    name, text = max(known, key=lambda pair: _fit(pair[1]))
    return text, (_issue(capture, f"not UTF-8; read as {name}; --encoding states another"),)


def _by_line(body: bytes) -> str:
    """UTF-8 with lines of another encoding among them; stray bytes are replaced."""
    lines = []
    for line in body.split(b"\n"):
        if _broken(line) > 0.3 * sum(byte > 127 for byte in line):
            lines.append(max((line.decode(name, "replace") for name in _LEGACY), key=_fit))
        else:
            lines.append(line.decode("utf-8", "replace"))
    return "\n".join(lines)


def _fit(text: str) -> int:
    """How much a text looks like a known language: common words, less what cannot be read."""
    words = _WORD.findall(text[:_SAMPLE])
    common = frozenset().union(*page_words().common.values())
    return sum(word in common for word in words) - 2 * text[:_SAMPLE].count("\ufffd")
