"""Logs as lines for people or as JSON for machines, and one entry for each request that was answered."""

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from django.http import HttpRequest, HttpResponse

requests = logging.getLogger("envoyage.requests")

_OWN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class JsonLines(logging.Formatter):
    """A record as one line of JSON: at, level, logger, message, what else it carries, an error's trace."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        entry |= {name: value for name, value in record.__dict__.items() if name not in _OWN}
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False, default=str)


class RequestLog:
    """Middleware: says of each request what was asked, how it was answered and how long it took.

    Queries are left out, and so are addresses and names: what readers look for is nobody's business.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not requests.isEnabledFor(logging.INFO):
            return self._answer(request)
        begun = perf_counter()
        answer = self._answer(request)
        told = {
            "method": request.method,
            "path": request.path,
            "status": answer.status_code,
            "milliseconds": round(1000 * (perf_counter() - begun), 1),
        }
        requests.info("%(method)s %(path)s %(status)s %(milliseconds)s ms", told, extra=told)
        return answer


def logging_of(form: str) -> dict[str, Any]:
    """The logging of the site: warnings, and every request where machines read the log ("json")."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
            "json": {"()": "envoyage.project.logs.JsonLines"},
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": form}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {"envoyage.requests": {"level": "INFO" if form == "json" else "WARNING"}},
    }
