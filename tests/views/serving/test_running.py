"""A server takes its socket before it says where it is."""

from __future__ import annotations

import socket

from goft.views.serving.running import address, listen
from goft.views.serving.settings import Settings


def test_no_answer_waits_for_its_first_half_to_be_acknowledged() -> None:
    with listen(Settings(port=0)) as listening:
        host, port = listening.getsockname()[:2]
        assert address(Settings(port=0), listening) == f"http://{host}:{port}/"
        with socket.create_connection((host, port)), listening.accept()[0] as taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
