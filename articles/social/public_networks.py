"""Which IP addresses belong to the public internet. Pure."""

import ipaddress

# Python 3.11 takes these for global, or did so in one of its releases: IANA's special-purpose registries of October 2024,
# with 192.88.99.0/24 (RFC 7526) and the site-local addresses (RFC 3879) that were given up.
NOT_PUBLIC = [ipaddress.ip_network(network) for network in ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "3fff::/20")]
GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")  # all that IANA gives away of IPv6 (RFC 4291)
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052
ISATAP = {0x00005EFE, 0x02005EFE}  # RFC 5214: an IPv4 address follows this in the lower half


def is_public(ip: str) -> bool:
    """Whether an IP address belongs to the public internet (RFC 6890), also when wrapped in an IPv6 transition address.

    What is not an IP address, or has a zone, is not public.
    """
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return _is_public(address)
    if address.ipv4_mapped or address in NAT64:
        return _is_public(_last_four_bytes(address))
    if address.scope_id or address not in GLOBAL_UNICAST:
        return False
    is_isatap = int(address) >> 32 & 0xFFFFFFFF in ISATAP
    if is_isatap and not _is_public(_last_four_bytes(address)):
        return False
    # Of 6to4 (RFC 3056) the IPv4 address within decides: some releases of Python take none of these for global, others all.
    return _is_public(address.sixtofour or address)


def _is_public(address):
    if any(address in network for network in NOT_PUBLIC):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _last_four_bytes(address):
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
