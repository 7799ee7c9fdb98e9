"""Moments in addresses: `now`, or a minute in UTC such as 2026-12-01T09:00Z."""

from datetime import MAXYEAR, UTC, datetime

from django.urls import register_converter

CONVERTER, NOW = "moment", "now"
FORM = "%Y-%m-%dT%H:%MZ"


class MomentOrNow:
    """None for `now`, else an aware datetime."""

    regex = r"now|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z"

    def to_python(self, value):
        return None if value == NOW else datetime.strptime(value, FORM).replace(tzinfo=UTC)

    def to_url(self, value):
        if value is None:
            return NOW
        # Of the last year no zone may be left: it could end in the year 10000. It is refused anyway.
        in_utc = value.astimezone(UTC) if value.year < MAXYEAR else value
        return in_utc.strftime(FORM)


register_converter(MomentOrNow, CONVERTER)
