"""What nginx writes down of requests."""

import httpx
import pytest

from tests.deploy.asking import PATIENCE
from tests.deploy.conftest import nginx_before


@pytest.fixture
def log_of(nginx_program, folder, behind):
    """A function that sends requests, and gives what the log then says."""

    def sent(*requests):
        before = set(folder.glob("nginx-*/access.log"))
        with nginx_before(behind.removeprefix("http://"), nginx_program, folder, log=True) as address:
            for path, headers in requests:
                httpx.get(f"{address}{path}", headers=headers, timeout=PATIENCE)
        # It is complete once nginx has ended.
        (log,) = set(folder.glob("nginx-*/access.log")) - before
        return log.read_text()

    return sent


def test_the_token_of_a_preview_link_is_not_written_down(log_of):
    log = log_of(("/preview/a-secret-token/", {}), ("/odd/heard", {"Referer": "http://x/preview/a-secret-token/"}))
    assert ("a-secret-token" in log, log.count("/preview/...")) == (False, 2)


def test_other_addresses_are_written_down_as_they_were_asked_for(log_of):
    assert "GET /odd/heard?a=b HTTP" in log_of(("/odd/heard?a=b", {}))
