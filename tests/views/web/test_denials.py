"""Denials on the pages of statements: what is denied, and by whom."""

from __future__ import annotations

import re
from pathlib import Path

from lxml.html import document_fromstring
from starlette.testclient import TestClient

from goft.model import Capture
from goft.pipeline import keep
from goft.record.opening import make_record
from goft.views.serving.app import build
from goft.views.serving.settings import Settings

CLAIM = (
    "Published 4 May 2021\n\nReza Omidi, a member of parliament, said that the minister had sold "
    "the ferry to a company from Tiva.\n"
)
DENIAL = (
    "Published 6 May 2021\n\nMina Far, the minister of roads, denied that the minister had sold "
    "the ferry to a company from Tiva.\n"
)


def test_a_denial_and_its_claim_lead_to_each_other(tmp_path: Path) -> None:
    record = make_record(str(tmp_path))
    list(keep(record, [Capture(text.encode(), name) for name, text in pages().items()]))
    with TestClient(build(record.place, Settings(refresh_s=0)), base_url="http://localhost") as web:
        claim, denial = (statement(web, name) for name in ("Omidi", "Mina"))
        told = document_fromstring(web.get(denial).text).xpath("//p[@class='difference']")[0]
        assert "the minister had sold the ferry" in told.text_content()
        assert told.xpath(".//a/@href") == [claim]
        assert "First told" not in web.get(denial).text
        page = document_fromstring(web.get(claim).text)
        assert not page.xpath("//article[@class='telling']")
        assert page.xpath("//section[@aria-labelledby='denied']//a/@href") == [denial]
    record.close()


def pages() -> dict[str, str]:
    return {"claim.txt": CLAIM, "denial.txt": DENIAL}


def statement(web: TestClient, name: str) -> str:
    found = re.search(r'href="(/statements/[0-9a-f]+)', web.get("/find", params={"by": name}).text)
    assert found
    return found[1]
