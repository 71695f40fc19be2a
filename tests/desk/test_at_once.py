"""Two people at the same moment: of two chiefs who leave one stays, two accounts of one name are one."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import User
from django.db import connection
from tests.desk.people import person

from envoyage.desk import accounts
from envoyage.desk.accounts import AccountError
from envoyage.members.roles import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _on_postgresql() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite lets one write after the other; tests/cli/test_editors.py shows it on a file")


def at_once(*moves: Callable[[], object]) -> list[str]:
    """Makes the moves at the same moment, each on a connection of its own; what each was told."""
    barrier, told = Barrier(len(moves)), []

    def make(move: Callable[[], object]) -> None:
        barrier.wait()
        try:
            move()
            told.append("done")
        except AccountError as error:
            told.append(str(error))
        finally:
            connection.close()

    threads = [Thread(target=make, args=[move]) for move in moves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told, key=lambda said: said != "done")


def test_of_two_chiefs_who_leave_at_once_one_stays() -> None:
    for number in range(5):
        one, two = (person(Role.CHIEF, f"{name}{number}") for name in ("one", "two"))
        User.objects.filter(is_active=True).exclude(pk__in=[one.pk, two.pk]).update(is_active=False)
        done, refused = at_once(
            lambda one=one: accounts.deactivate(one), lambda two=two: accounts.give(two, Role.READER)
        )
        assert (done, "is the only chief" in refused) == ("done", True)


def test_of_two_accounts_of_one_name_there_is_one() -> None:
    person(Role.CHIEF)
    for number in range(5):
        name = f"eva{number}"
        done, refused = at_once(*[lambda name=name: accounts.add(name, role=Role.READER)] * 2)
        assert (done, f"{name} already" in refused) == ("done", True)
        assert User.objects.filter(username=name).count() == 1
