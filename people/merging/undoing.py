"""A message with a button that takes back what has just been done."""

from django.template.loader import render_to_string


def with_undo(request, sentence, address):
    """The sentence as HTML, for `messages`, with a form that posts to this address."""
    return render_to_string("admin/_undo.html", {"sentence": sentence, "address": address}, request)
