"""Where a fetch may go when a visitor of the site gives the address: the public network, nothing inside.

Each connection is made to the very address that was looked at, a redirect's as well as the first one's. A
name that points inward, or points elsewhere the second time it is looked up, leads nowhere.
"""

import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, Any

from envoyage.sources.errors import SourceError

if TYPE_CHECKING:
    import httpx2

Address = IPv4Address | IPv6Address
Networks = Collection[IPv4Network | IPv6Network]

_TRANSLATED = IPv6Network("64:ff9b::/96")  # NAT64: the last four bytes are an IPv4 address


def public(address: Address) -> bool:
    """True for an address of the public network: not this machine, not a local network, not a group."""
    if isinstance(address, IPv6Address):
        inside = address.ipv4_mapped or address.sixtofour
        if inside is None and address in _TRANSLATED:
            inside = IPv4Address(address.packed[-4:])
        if inside is not None:
            return public(inside)
    return address.is_global and not address.is_multicast


def guarded(allowed: Networks = ()) -> "httpx2.BaseTransport":
    """A transport that connects to public addresses alone, and to those of the networks named.

    It asks servers themselves, whatever proxy the environment names: a proxy would look names up anew.
    """
    import httpcore2
    import httpx2

    class Outward(httpcore2.NetworkBackend):
        """Looks a name up once, and connects to what was found if all of it may be reached."""

        def __init__(self) -> None:
            self._plain = httpcore2.SyncBackend()

        def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,
            local_address: str | None = None,
            socket_options: Any = None,
        ) -> httpcore2.NetworkStream:
            addresses = _looked_up(host, port)
            if not all(public(one) or any(one in network for network in allowed) for one in addresses):
                raise SourceError(
                    f"{host} is an address inside this network, which is not fetched from here; "
                    "open the page in a browser and paste its text."
                )
            wrong: Exception | None = None
            for found in addresses:
                try:
                    return self._plain.connect_tcp(str(found), port, timeout, local_address, socket_options)
                except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                    wrong = error
            raise wrong or httpcore2.ConnectError(f"{host} has no address")

    class Guarded(httpx2.HTTPTransport):
        def __init__(self) -> None:
            super().__init__(trust_env=False)
            self._pool = httpcore2.ConnectionPool(
                ssl_context=httpx2.create_ssl_context(), network_backend=Outward()
            )

    return Guarded()


def _looked_up(host: str, port: int) -> list[Address]:
    """The addresses of a name, in the system's order.

    Raises:
        httpcore2.ConnectError: nobody knows the name.
    """
    import httpcore2

    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise httpcore2.ConnectError(why) from error
    return list(dict.fromkeys(ip_address(str(row[4][0]).partition("%")[0]) for row in rows))
