"""Draws pictures smaller for those who do not wait for it: the first format at once, the others by a thread, one after the other."""

import logging

from django.conf import settings
from django.db import DatabaseError, connections

from people.pictures import READING_ERRORS
from plumbing.web.retrying import RetryQueue

log = logging.getLogger(__name__)

# Seconds before each try: of a disk that is full, or a database that is away.
TRIES = (0, 60, 600)


def begin(model, pk, column, using):
    """Draw the first format of a row's picture; the rest follows in the background. What fails is logged: the original is shown."""
    row = model._base_manager.using(using).filter(pk=pk).first()
    field = model._meta.get_field(column)
    if row is None or not field.is_due(row):
        return
    if field.current(row) is None and not _drawn(field, row):
        return
    if settings.RENDITIONS_IN_BACKGROUND and field.is_due(row):
        queue.add(model, pk, column, using)


def _drawn(field, row):
    try:
        field.draw(row)
    except READING_ERRORS as error:
        log.warning("The picture %s could not be drawn smaller: %s", getattr(row, field.source).name, error)
        return False
    return True


def send(model, pk, column, using):
    """Draw what is still missing of a row's picture. For the thread: leaves no connection open."""
    field = model._meta.get_field(column)
    try:
        row = model._base_manager.using(using).filter(pk=pk).first()
        if row is not None:
            field.draw_all(row)  # if it has another picture by now, that picture's own turn comes
    finally:
        connections.close_all()


def failed(message, error, is_tried_again):
    model, pk, *_ = message
    level = logging.WARNING if is_tried_again else logging.ERROR
    log.log(level, "The picture of %s %s could not be drawn smaller: %s", model._meta.label, pk, error)


queue = RetryQueue("renditions", send, failed, tries=TRIES, errors=(DatabaseError, *READING_ERRORS))
