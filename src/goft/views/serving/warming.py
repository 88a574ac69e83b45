"""Loading before anybody asks what else the first to ask would wait for."""

from __future__ import annotations

from goft.languages.pack import codes
from goft.record.registry.own import terms_of
from goft.record.retelling.wording import wording
from goft.record.timeline.denials import denies
from goft.views.serving.sharing import Shared
from goft.views.web import finding, telling
from goft.views.web.rendering import environment


def warm(found: Shared) -> None:
    """Load templates, count what there is, load the registry and what comparing needs."""
    for code in codes():
        pages = environment(code)
        for name in pages.list_templates():
            pages.get_template(name)
    finding.ahead(found)
    telling.ahead(found)
    terms_of(found.record).entries("-")
    for code in codes():
        wording("-", code)
        denies("-", code)
