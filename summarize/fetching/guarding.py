"""Which addresses of the net are public: no other is connected to, unless the user asks for it.

The lists are IANA's registries of special purposes (2025). An IPv6 address that has an IPv4 address
in it is refused whatever that is, as it would lead to that one.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Iterable[str]]
"""A name and a port -> the addresses that they stand for."""

_NOT_PUBLIC = tuple(
    ipaddress.ip_network(each)
    for each in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16",
        "2620:4f:8000::/48", "3fff::/20",
    )
)  # fmt: skip
# Where machines of clouds are told their keys; what else is for the link, the group, or for nobody.
_NEVER = tuple(
    ipaddress.ip_network(each)
    for each in (
        "0.0.0.0/8", "100.100.100.200/32", "168.63.129.16/32", "169.254.0.0/16", "192.0.0.0/24",
        "192.88.99.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128", "::ffff:0:0/96", "64:ff9b::/96",
        "64:ff9b:1::/48", "2001::/32", "2002::/16", "fd00:ec2::/32", "fe80::/10", "fec0::/10",
        "ff00::/8",
    )
)  # fmt: skip
# All that is given to anybody in IPv6.
_GIVEN = ipaddress.ip_network("2000::/3")


class NotPublicError(OSError):
    """A host at which only addresses stand that are not to be asked."""


def is_public(address: Address) -> bool:
    """Whether an address is one that anybody in the world can reach.

    >>> is_public(ipaddress.ip_address("9.9.9.9")), is_public(ipaddress.ip_address("10.0.0.1"))
    (True, False)
    >>> is_public(ipaddress.ip_address("::ffff:9.9.9.9"))
    False
    """
    if address.version == 6 and address not in _GIVEN:
        return False
    return not _is_in(address, _NOT_PUBLIC) and not _is_in(address, _NEVER) and address.is_global


def is_private_or_public(address: Address) -> bool:
    """Whether an address is public or of an intranet; those that give keys away are neither.

    >>> is_private_or_public(ipaddress.ip_address("10.0.0.1"))
    True
    >>> is_private_or_public(ipaddress.ip_address("169.254.169.254"))
    False
    """
    return not _is_in(address, _NEVER)


def _is_in(
    address: Address, networks: Iterable[ipaddress.IPv4Network | ipaddress.IPv6Network]
) -> bool:
    return any(address.version == each.version and address in each for each in networks)


def resolved(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host, each once, in the order in which the system gives them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


def allowed_addresses(
    host: str, port: int, allows: Callable[[Address], bool], resolve: Resolver = resolved
) -> tuple[str, ...]:
    """The addresses of a host that may be connected to.

    Raises:
        NotPublicError: there is none.
        OSError: the name is not known.
    """
    try:
        found = tuple(resolve(host, port))
    except UnicodeError as error:
        raise OSError("not the name of a host") from error
    kept = tuple(each for each in found if _is_allowed(each, allows))
    if not kept:
        raise NotPublicError(f"{host} is not public ({', '.join(found[:2]) or 'no address'})")
    return kept


def _is_allowed(text: str, allows: Callable[[Address], bool]) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:  # one with a zone, which is of this link
        return False
    return allows(address)
