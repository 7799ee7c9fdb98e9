"""What a browser says of itself, in words: "Firefox on Linux"."""

from django.utils.translation import gettext as _

# The first that is found counts: most browsers name those that they resemble, too.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Vivaldi": "Vivaldi",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


def device_in_words(agent: str) -> str:
    """From the header User-Agent."""
    browser, system = first_in(BROWSERS, agent), first_in(SYSTEMS, agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("Unknown device")


def first_in(names, agent):
    return next((name for sign, name in names.items() if sign in agent), "")
