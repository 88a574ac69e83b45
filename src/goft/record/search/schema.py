"""What the index holds of a statement, and its files.

Every word is turned into its term before it comes here, so all fields are split at spaces.
`words` and `exact` are a statement's own words, `context` the speaker's name, the question, the
heading and the parts of words that a half-space joins, `role` an office beside a name, `lead` the
question and what stands in their sentence before the words and behind the statement before,
`headline` that of the page.
`marks` are values that filters ask for, such as `lang:fa`. `order` sorts by day, then by key;
`first` and `last` are the days that a document may be of.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy

from goft.languages import lines, stemming, terms
from goft.languages.files import DATA

SPACES = "spaces"
TEXTS = ("words", "exact", "context", "role", "about", "lead", "headline")
NAMES = ("by", "outlet", "relay")
COUNTED = ("speaker", "medium")
NUMBERS = ("key", "order", "first", "last", "month")
_STATE = "made.json"
_LOCK = ".lock"
# Raised when what is put into the index changes in a way that the data of terms do not tell.
_FORM = 6


@cache
def schema() -> tantivy.Schema:
    """The fields of the index."""
    builder = tantivy.SchemaBuilder()
    for name in (*TEXTS, *NAMES):
        builder.add_text_field(name, tokenizer_name=SPACES)
    builder.add_text_field("marks", tokenizer_name=SPACES, index_option="basic")
    builder.add_text_field("document", tokenizer_name="raw", index_option="basic")
    for name in COUNTED:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in NUMBERS:
        # Ranges, orders and counts are read from the column; only keys are asked for one by one.
        builder.add_integer_field(name, indexed=name == "key", fast=True)
    return builder.build()


@cache
def form() -> str:
    """What an index must be made with to be of use: the fields, the library and the terms."""
    digest = sha256(f"{_FORM} {version('tantivy')}".encode())
    code = (Path(each.__file__ or "") for each in (terms, stemming, lines))
    for path in (*code, Path(__file__), *sorted(DATA.glob("*/search.yml"))):
        digest.update(path.read_bytes())
    digest.update((DATA / "base" / "characters.yml").read_bytes())
    return digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Files:
    """The folder of an index of one record."""

    path: Path
    record: str

    def are_of_use(self) -> bool:
        """Whether the index there is of this record and in today's form."""
        try:
            state = json.loads((self.path / _STATE).read_text("utf-8"))
        except (OSError, ValueError):
            return False
        return bool(state == self._state())

    def _state(self) -> dict[str, str]:
        return {"form": form(), "record": self.record}

    def open(self) -> tantivy.Index:
        """The index, which is there.

        The library puts a lock beside what it opens. Where the folder may not be written to, that
        stands beside links to the files, which are wanted no longer once they are open.
        """
        if os.access(self.path, os.W_OK):
            return _registered(tantivy.Index(schema(), str(self.path)))
        with TemporaryDirectory() as links:
            for path in self.path.resolve().iterdir():
                if path.suffix != _LOCK:
                    Path(links, path.name).symlink_to(path)
            return _registered(tantivy.Index(schema(), links))

    @property
    def new(self) -> Path:
        """Where an index is made before it takes the place of another."""
        return self.path.with_name(self.path.name + ".new")

    def begin(self) -> tantivy.Index:
        """An empty index that does not yet stand in its place."""
        shutil.rmtree(self.new, ignore_errors=True)
        self.new.mkdir(parents=True)
        return _registered(tantivy.Index(schema(), str(self.new), reuse=False))

    def put(self) -> None:
        """Put the index that was begun in its place; those who search the old one go on."""
        (self.new / _STATE).write_text(json.dumps(self._state()), "utf-8")
        old = self.path.with_name(self.path.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        if self.path.exists():
            self.path.rename(old)
        self.new.rename(self.path)
        shutil.rmtree(old, ignore_errors=True)


def _registered(index: tantivy.Index) -> tantivy.Index:
    """An index must be told of its tokenizer each time it is opened, or its writer dies."""
    spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(SPACES, spaces)
    return index
