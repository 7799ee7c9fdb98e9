"""From which network address a request comes, as far as that can be known."""

import ipaddress

from django.conf import settings


def address_of(request):
    """The reader's IP address, an IPv6 one by its network of /64; "" where a proxy hides it.

    Of what stands in PROXY_ADDRESS_HEADER only the last counts: the proxy in front has put it there, the rest anyone may have.
    """
    if settings.PROXY_ADDRESS_HEADER:
        said = request.headers.get(settings.PROXY_ADDRESS_HEADER, "").rpartition(",")[2]
    else:
        said = "" if settings.PROXY_HTTPS_HEADER else request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(said.strip())
    except ValueError:
        return ""
    if address.version == 4:
        return str(address)
    return str(address.ipv4_mapped or ipaddress.ip_network((int(address), 64), strict=False).network_address)
