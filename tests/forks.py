"""A forked process and its end: waited for, and killed when it takes too long."""

import os
import select
import signal


def ended(child: int, within: float | None) -> int:
    """The exit code of a child, as `subprocess` says it: -SIGKILL where it had to be killed.

    Args:
        within: seconds until it is killed; None waits for ever.
    """
    watched = os.pidfd_open(child)
    try:
        done, _, _ = select.select([watched], [], [], within)
        if not done:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    finally:
        os.close(watched)
    return os.waitstatus_to_exitcode(status)
