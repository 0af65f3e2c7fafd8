"""Who may ask, and who may change."""

import pytest
from starlette.datastructures import Headers

from kg.serve.guard import LOOPBACK, check_host, check_site, check_token
from kg.serve.refusal import Refusal


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:80", "127.0.0.1:8765", "[::1]:8765", "[::1]"]
)
def test_own_names_are_known(host: str) -> None:
    check_host(host, LOOPBACK)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "evil.example:8765",
        "localhost.evil.example",
        "127.0.0.1.nip.io",
    ],
)
def test_a_name_that_was_made_to_point_here_is_refused(host: str) -> None:
    with pytest.raises(Refusal) as caught:
        check_host(host, LOOPBACK)
    assert caught.value.status == 421


@pytest.mark.parametrize(
    ("method", "site", "mode", "allowed"),
    [
        ("GET", "same-origin", "cors", True),
        ("GET", "none", "navigate", True),
        ("GET", "cross-site", "navigate", True),
        ("GET", "cross-site", "no-cors", False),
        ("GET", "same-site", "cors", False),
        ("POST", "cross-site", "navigate", False),
    ],
)
def test_other_sites_may_link_and_no_more(
    method: str, site: str, mode: str, *, allowed: bool
) -> None:
    headers = Headers({"sec-fetch-site": site, "sec-fetch-mode": mode})
    if allowed:
        check_site(method, headers)
    else:
        with pytest.raises(Refusal):
            check_site(method, headers)


@pytest.mark.parametrize(
    ("authorization", "token", "status"),
    [
        ("Bearer right", "right", None),
        ("bearer right", "right", None),
        ("Bearer wrong", "right", 403),
        ("Basic right", "right", 403),
        ("Bearer ", "right", 403),
        ("Bearer é", "right", 403),
        ("", "right", 401),
        ("Bearer right", None, 403),
        ("Bearer None", None, 403),
    ],
)
def test_a_change_needs_the_token(
    authorization: str, token: str | None, status: int | None
) -> None:
    if status is None:
        check_token(authorization, token)
        return
    with pytest.raises(Refusal) as caught:
        check_token(authorization, token)
    assert caught.value.status == status
