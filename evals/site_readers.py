"""Readers of a site who wait for a page and then ask for the next; they tell how long they waited, as JSON.

    python -m evals.site_readers http://127.0.0.1:8000 addresses.txt 32 1

They take the addresses of the file among them once, in an order that the last argument settles. A process of
its own, so that what it costs is not the server's; connections are not kept, as the server's workers do not.
"""

import asyncio
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit


def main() -> int:
    root, file, readers, seed = sys.argv[1:]
    addresses = Path(file).read_text(encoding="utf-8").splitlines()
    random.Random(int(seed)).shuffle(addresses)
    began = time.perf_counter()
    waits = sorted(asyncio.run(_read(urlsplit(root).netloc, addresses, int(readers))))
    took = time.perf_counter() - began
    told = {
        "p50": 1000 * waits[len(waits) // 2],
        "p95": 1000 * waits[len(waits) * 95 // 100],
        "rate": len(waits) / took,
        "pages": len(waits),
    }
    print(json.dumps(told))
    return 0


async def _read(host: str, addresses: list[str], readers: int) -> list[float]:
    left, waits = iter(addresses), list[float]()
    await asyncio.gather(*(_reader(host, left, waits) for _ in range(readers)))
    return waits


async def _reader(host: str, left: Iterator[str], waits: list[float]) -> None:
    name, _, port = host.rpartition(":")
    for address in left:
        began = time.perf_counter()
        answer, ask = await asyncio.open_connection(name, int(port))
        path = quote(address, safe="/?=&%")
        head = (f"GET {path} HTTP/1.1", f"Host: {host}", "Accept-Encoding: gzip", "Connection: close", "", "")
        ask.write("\r\n".join(head).encode())
        status = (await answer.readline()).split()[1:2]
        await answer.read()
        ask.close()
        if status != [b"200"]:
            raise SystemExit(f"{address} answered {status}; every page of the bench should be there.")
        waits.append(time.perf_counter() - began)


if __name__ == "__main__":
    sys.exit(main())
