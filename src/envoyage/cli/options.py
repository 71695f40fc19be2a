"""Kinds of option values that several verbs take, each refused with a sentence that shows a right one."""

from datetime import date
from typing import Any

import click


class DayType(click.ParamType[date]):
    """A day as 2025-03-28."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day of the calendar; write it as 2025-03-28.", param, ctx)


class LanguageType(click.ParamType[str]):
    """A language by its two letters, of which the reader may or may not have tables."""

    name = "LANGUAGE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        code = str(value).lower()
        if not (len(code) == 2 and code.isascii() and code.isalpha()):
            self.fail(f"{value!r} is no language code; write two letters, such as en, es or pt.", param, ctx)
        return code


DAY = DayType()
LANGUAGE = LanguageType()
AS = click.option(
    "--as", "name", metavar="NAME", help="Who does it. Default: ENVOYAGE_EDITOR, or your account."
)
WHY = click.option("--why", default="", help="The reason, for the history.")
