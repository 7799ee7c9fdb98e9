"""The newsroom in a process of its own, with a cache of its own and the stamp file of the host. For `test_two_processes`.

It reads what is to be done as JSON, a line at a time, and answers with what was found stale here.
"""

import json
import sys
from datetime import datetime

import django
import pytest

django.setup()

from tests.plumbing.page_cache.site import Site  # noqa: E402  its models need Django
from tests.plumbing.page_cache.walking import DEEDS, Clock, attempt, differences  # noqa: E402


def main():
    with pytest.MonkeyPatch.context() as patch:
        clock, sites = Clock(patch), [Site()]
        for line in sys.stdin:
            said = json.loads(line)
            clock.now = datetime.fromisoformat(said["now"])
            if said["deed"]:
                attempt(DEEDS[said["deed"]], said["a"], said["b"])
            answer = None if said["deed"] else differences(sites)
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
