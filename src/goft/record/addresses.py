"""Addresses of pages, such that two of them are equal where they mean the same page."""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# Parameters that tell where a reader came from, not what is shown.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|igshid|mc_[ce]id|ref_src", re.IGNORECASE)
_PORTS = {"http": ":80", "https": ":443"}


def page_address(address: str | None) -> str | None:
    """The address under which a page's versions are kept; None for what is no web address.

    Scheme and host in small letters and as https, without default port, fragment and tracking.
    """
    try:
        parts = urlsplit((address or "").strip())
        query = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not parts.netloc:
        return None
    host = parts.netloc.rpartition("@")[2].lower().removesuffix(_PORTS[scheme])
    kept = [(name, value) for name, value in query if not _TRACKING.fullmatch(name)]
    same = kept == query
    return urlunsplit(
        ("https", host, parts.path or "/", parts.query if same else urlencode(kept), "")
    )


def page_id(address: str) -> str:
    """The SHA-256 of an address, by which its page is looked up."""
    return sha256(address.encode("utf-8", "surrogatepass")).hexdigest()
