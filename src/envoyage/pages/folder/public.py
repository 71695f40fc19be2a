"""The addresses of the public pages alone: a folder has no desk and no API, and need not load them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf.urls.i18n import i18n_patterns
from django.urls import get_urlconf, include, path, set_urlconf

urlpatterns = i18n_patterns(path("", include("envoyage.pages.urls")), prefix_default_language=False)


@contextmanager
def public_pages() -> Iterator[None]:
    """Until it ends, addresses are those of the public pages; also in processes that begin meanwhile."""
    before = get_urlconf()
    set_urlconf(__name__)
    try:
        yield
    finally:
        set_urlconf(before)
