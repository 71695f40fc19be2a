"""What goes wrong between a name and a report, each as one sentence that says what to do."""

from typing import ClassVar


class SourceError(Exception):
    """A source that gives no report: its message is one sentence for the person who named it.

    Attributes:
        exit_code: what a command that stops on this exits with: 1, the data is at fault.
    """

    exit_code: ClassVar[int] = 1


class SourceNameError(SourceError):
    """The name itself is at fault: no such file, a folder, an address of a kind that is not read."""

    exit_code: ClassVar[int] = 2


class AnswerError(SourceError):
    """A server that answered with an error.

    Attributes:
        status: the HTTP status, 400 to 599.
    """

    def __init__(self, sentence: str, *, status: int) -> None:
        super().__init__(sentence)
        self.status = status
