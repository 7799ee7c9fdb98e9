"""Readers for tests of what is counted: what their browsers say, and what pages tell of them."""

import json
import secrets

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
READER = {"User-Agent": BROWSER}


def beacon(article=None, read=(), promos=(), number=None):
    """What the page of a reader sends when they leave it, as bytes."""
    facts = {"number": number or secrets.token_hex(16), "article": article, "read": [*read], "promos": [*promos]}
    return json.dumps(facts).encode()


def tell(client, said, **headers):
    """Send it as a browser does."""
    headers = (
        READER | {"Origin": "http://testserver"} | {name.replace("_", "-"): value for name, value in headers.items()}
    )
    return client.post("/counts/", said, content_type="application/json", headers=headers)
