"""Days and moments as a French newspaper prints them: “29 novembre 2026”, “10 h 00”."""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "G\u00a0\\h\u00a0i"
DATETIME_FORMAT = "j F Y, G\u00a0\\h\u00a0i T"
