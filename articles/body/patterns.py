"""What the values of attributes may look like that more than one place in the body's vocabulary has."""

import re

# Letters of other scripts are made of marks too (plumbing.text.slugs), which \w leaves out.
# No character fits both alternatives, or a long text would be tried in endlessly many ways.
SLUG = re.compile(r"(?:[-0-9A-Za-z_]|[^\x00-\x7f\s]){1,200}")
REFERENCE = re.compile(r"https?://\S{1,490}|post:[0-9a-f]{16}")
WORD = re.compile(r"[a-z][a-z-]{0,39}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_IN_ADDRESS = r"[!#$%&()*+,./0-9:;=?@A-Z\[\]_a-z~-]"  # as articles/body/links.py leaves them
WEB_ADDRESS = re.compile(rf"https?://{_IN_ADDRESS}{{1,1990}}", re.IGNORECASE)
# A link may also stay on this site, go to a letter box, or dial; "//host" and "/\\host" would leave the site unnoticed.
LINK = re.compile(
    rf"https?://{_IN_ADDRESS}{{1,1990}}|mailto:{_IN_ADDRESS}{{1,1990}}|tel:[+\d().*-]{{3,40}}(?:;ext=\d{{1,10}})?"
    rf"|/(?!/){_IN_ADDRESS}{{0,1990}}|#{_IN_ADDRESS}{{1,1990}}",
    re.IGNORECASE,
)
