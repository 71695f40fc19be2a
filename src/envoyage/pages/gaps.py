"""The page of known gaps: what the record does not cover, by what it has and by what editors say."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.gazetteer import countries
from envoyage.insight.gaps import ENDED_DAYS, FEW, OfficeGaps, gaps
from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish.trackers import tracker_index
from envoyage.publish.visits.office import office_index
from envoyage.publish.visits.offices import office_slug
from envoyage.tongue.languages import current


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLine:
    """An office by its name, with what the record lacks of it."""

    slug: str
    office: str
    home_name: str
    gap: OfficeGaps


@require_safe
@kept
def known_gaps(request: HttpRequest) -> HttpResponse:
    """Each office with its span, its empty years and its end; and what trackers say of themselves."""
    called = {row.slug: row.office for row in office_index()}
    offices = [_line(one, called) for one in gaps(timezone.now().date())]
    return render(
        request,
        "pages/gaps.html",
        {
            "wide": [one for one in offices if not one.gap.few and not one.gap.only],
            "narrow": [one for one in offices if one.gap.only],
            "few": [one for one in offices if one.gap.few],
            "any": bool(offices),
            "least": FEW,
            "silence": ENDED_DAYS,
            "trackers": [line.words for line in tracker_index() if line.words.gaps],
            **standing_at(
                request,
                reverse("pages:gaps"),
                _("Known gaps"),
                above=((_("Method"), reverse("pages:method")),),
            ),
            "nav": "method",
        },
    )


def _line(gap: OfficeGaps, called: dict[str, str]) -> OfficeLine:
    slug = office_slug(gap.home, gap.office_id or "")
    home = countries().get(gap.home)
    return OfficeLine(
        slug=slug if slug in called else "",
        office=called.get(slug, ""),
        home_name=home.name(current()) if home else gap.home,
        gap=gap,
    )
