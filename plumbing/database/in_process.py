"""What our own site answers, asked within this process and on its connection to the database."""

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest


def response_to(environ: dict):
    """Django's response to a request of WSGI (PEP 3333). Called as WSGI is, the handler would end the connection of whoever asks."""
    return WSGIHandler().get_response(WSGIRequest(environ))
