"""How long the desk's queue takes to open in the book of ENVOYAGE_HOME: clock, processor and best of many.

    ENVOYAGE_HOME=... python -m tools.measure_queue

Needs an editor's account in that book: `envoyage editors add NAME --role editor`.
"""

import os
from statistics import median
from time import perf_counter, process_time

import django

_TIMES = 21
_ADDRESSES = ("/desk/", "/desk/?kind=new", "/desk/?country=JM", "/desk/?office=foreign-minister")


def main() -> None:
    """Prints a line for each address."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "envoyage.project.settings")
    django.setup()
    from django.contrib.auth.models import User
    from django.test import Client

    from envoyage.record.models import Proposal

    browser = Client(headers={"host": "localhost"})
    browser.force_login(User.objects.filter(is_active=True)[0], "django.contrib.auth.backends.ModelBackend")
    print(f"{Proposal.objects.count():,} proposals")
    for address in _ADDRESSES:
        clock, processor = [], []
        for _ in range(_TIMES):
            began, worked = perf_counter(), process_time()
            answer = browser.get(address)
            clock.append(1000 * (perf_counter() - began))
            processor.append(1000 * (process_time() - worked))
        print(
            f"{address:<34}{answer.status_code}  clock {median(clock):.0f} ms, best {min(clock):.0f} ms;"
            f" processor {median(processor):.0f} ms, best {min(processor):.0f} ms"
        )


if __name__ == "__main__":
    main()
