"""How Django itself prints days and moments in the admin's lists: as `plumbing.web.moments` tells them."""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i T"
