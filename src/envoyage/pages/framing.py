"""What a page says of its own frame, for whoever wants it on another page."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse

from envoyage.pages.kept import in_folder


def frame_of(request: HttpRequest, address: str, title: str) -> dict[str, str]:
    """The frame at this address of the site, the script for the page around it, and where oEmbed is.

    A folder of files has no frames: nobody answers oEmbed there.
    """
    if in_folder(request):
        return {}
    return {
        "embed": request.build_absolute_uri(address),
        "embed_title": title,
        "parent_script": request.build_absolute_uri(static("envoyage/frames.js")),
        "oembed": request.build_absolute_uri(reverse("pages:oembed")),
    }
