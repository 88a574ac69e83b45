"""The words that keep tellings apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from goft.errors import LanguageError
from goft.languages import retelling
from goft.languages.pack import codes
from goft.languages.retelling import Meant, plain, weighty


@pytest.mark.parametrize("code", codes())
def test_every_language_has_its_words(code: str) -> None:
    words = weighty(code)
    assert words.negations
    kinds = {kind for places in words.contrasts.values() for _, kind, _ in places}
    assert kinds == {"modality", "quantity", "opposite"}


@pytest.mark.parametrize(
    ("code", "word", "value"), [("en", "seven", "7"), ("fa", "سیصد", "300"), ("ar", "سبعة", "7")]
)
def test_numbers_in_words_have_their_value(code: str, word: str, value: str) -> None:
    assert ((), Meant("number", value)) in weighty(code).phrases[plain(word)]


def test_a_language_without_data_has_no_words() -> None:
    assert not weighty(None).contrasts


def test_an_unknown_key_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zz").mkdir()
    (tmp_path / "zz" / "retelling.yml").write_text("denials: [no]", "utf-8")
    monkeypatch.setattr(retelling, "DATA", tmp_path)
    with pytest.raises(LanguageError, match="denials"):
        weighty("zz")
