"""Asks the desk as its scripts do."""

import json
import uuid

from django.urls import reverse


def ask(client, name, data=None, **query):
    address = reverse(name if name == "preview" else f"desk:{name}")
    if data is None:
        return client.get(address, query)
    return client.post(address, json.dumps(data), content_type="application/json")


def autosave(client, key=None, article=None, **fields):
    given = {"headline": "Unsaved", "body": "<p>Some words.</p>"} | fields
    return ask(client, "autosave", {"key": str(key or uuid.uuid4()), "article": article, "fields": given})
