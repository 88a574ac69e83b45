"""Asks all that the description allows, and what it forbids, and holds answers against it."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.generation import GenerationMode
from starlette.applications import Starlette

from goft.views.answers.values import DAY
from goft.views.api.asking import TEXTS
from goft.views.api.openapi import description

BASE = "http://localhost:8734"
# Whether a query or a cursor makes sense is no matter of a schema; it is checked here instead.
_OWN, _REFUSED = "positive_data_acceptance", "negative_data_rejection"
_SENSE = ("record.query", "document.error")
_KNOWN = {
    "person": "abbas-araghchi",
    "office": "ir.president",
    **dict.fromkeys(("statement", "retellings", "citation"), "s1"),
}
_DAYS = ("2024-07-08", "1403/4/18", "۱۴۰۳", "2024-07", "18 تیر 1403")


def operations() -> list[Any]:
    """The operations of the description, as schemathesis sees them."""
    schemathesis.openapi.format(DAY, st.sampled_from(_DAYS))
    found = schemathesis.openapi.from_dict(json.loads(json.dumps(description())))
    return [each.ok() for each in found.get_all_operations()]


def ask(app: Starlette, operation: Any, examples: int, number: int) -> Counter[int]:
    """Ask so many times each way; returns how many answers had which status.

    The number settles what is asked.
    """
    statuses: Counter[int] = Counter()
    load_all_checks()

    def asked(mode: GenerationMode) -> None:
        @seed(number)
        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def one(case: Any) -> None:
            if mode is GenerationMode.POSITIVE and sum(statuses.values()) % 2:
                _make_known(case, operation)
            if mode is GenerationMode.POSITIVE:
                _state_once(case)
            answer = case.call(app=app, base_url=BASE)
            statuses[answer.status_code] += 1
            assert answer.status_code < 500, answer.text
            case.validate_response(answer, excluded_checks=_beyond(case))
            if mode is GenerationMode.POSITIVE and answer.status_code not in (200, 404):
                assert answer.json()["error"]["kind"] in _SENSE, answer.text

        one()

    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        if mode in _modes(operation):
            asked(mode)
    return statuses


def takes(operation: Any) -> bool:
    """Whether an operation takes anything; what takes nothing can be asked in no wrong way."""
    return bool(operation.definition.raw.get("parameters")) or bool(operation.body)


def _modes(operation: Any) -> tuple[GenerationMode, ...]:
    every = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    return every if takes(operation) else (GenerationMode.POSITIVE,)


def _state_once(case: Any) -> None:
    """What a body says is not said in the address too, which no schema can tell."""
    if isinstance(case.body, dict):
        for name in case.body:
            (case.query or {}).pop(name, None)


def _beyond(case: Any) -> list[Any]:
    """The checks that do not hold; any letters at all are a text, also those of other things."""
    names = (_OWN, _REFUSED) if case.media_type in TEXTS else (_OWN,)
    return [CHECKS.get_one(name) for name in names]


def _make_known(case: Any, operation: Any) -> None:
    """Ask for something that is there."""
    known = _KNOWN.get(operation.definition.raw["operationId"])
    if known:
        case.path_parameters["id"] = known
