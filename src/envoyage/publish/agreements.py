"""One agreement: what paper it is, between whom, how far it had come on the trip, and who says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from envoyage.facts import AgreementKind, AgreementState
from envoyage.publish.book import NotPublishedError, reports_of, shown
from envoyage.publish.cards import Card, card_groups
from envoyage.publish.listing import ReportLine, report_lines
from envoyage.publish.subjects import paper_in, wording
from envoyage.publish.view import SignedShown, TripView
from envoyage.publish.wording import PAPER, STATE
from envoyage.record import models
from envoyage.tongue.phrases import home_name, listed

_ALIKE = 12  # other papers of the two, at most


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """A paper in a list."""

    slug: str
    title: str
    party: str
    state: str
    day: date | None
    trip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPage:
    """One agreement with its trip and its evidence; `others` are papers between the same two states."""

    slug: str
    deal: SignedShown
    kind: str
    state: AgreementState
    day: date | None
    parties: tuple[tuple[str, str], ...]  # code, or "", and name
    trip: TripView
    card: Card | None
    reports: tuple[ReportLine, ...]
    others: tuple[PaperLine, ...]

    @property
    def title(self) -> str:
        """The paper and with whom: `Memorandum of understanding on security, United States and Guyana`."""
        return f"{self.deal.title}, {listed(name for _code, name in self.parties)}"


def agreement_page(slug: str) -> AgreementPage:
    """The page of one agreement.

    Raises:
        NotPublishedError: no published trip has an agreement of that id; `moved_to` may know a newer one.
    """
    row = models.Agreement.objects.select_related("trip").filter(slug=slug).first()
    if row is None:
        raise NotPublishedError(
            _("There is no published agreement “%(agreement)s”.") % {"agreement": slug[:80]}
        )
    merged = row.trip.merged
    reports = reports_of([merged], texts=lambda trip: set(trip.reports))
    trip = shown(row.trip, merged, reports)
    deal = trip.signed[row.number - 1]
    cards = (card for group in card_groups(trip, reports) for card in group.cards)
    card = next((card for card in cards if card.fact.key == deal.key), None)
    stating = {word.report for word in deal.support}
    return AgreementPage(
        slug=slug,
        deal=deal,
        kind=PAPER[AgreementKind(row.kind)],
        state=AgreementState(row.state),
        day=row.day,
        parties=_parties(row),
        trip=trip,
        card=card,
        reports=report_lines((reports[report] for report in reports if report in stating), (deal,)),
        others=_lines(_alike(row)[:_ALIKE]),
    )


def moved_to(slug: str) -> str | None:
    """The id of an agreement today whose trip had another id when `slug` was given to it."""
    for old, new in models.Redirect.objects.filter(old__startswith=slug[:10]).values_list("old", "new"):
        today = f"{new}{slug.removeprefix(old)}"
        if slug.startswith(f"{old}-") and models.Agreement.objects.filter(slug=today).exists():
            return today
    return None


def paper_titles(rows: Iterable[models.Agreement]) -> dict[str, str]:
    """What each paper is and what it is about, by its id, in the page's language; `trip` is looked into."""
    papers = {row.slug: (row, row.trip.merged.agreements[row.number - 1]) for row in rows}
    reports = {wording(deal) for _, deal in papers.values()}
    spoken = dict(models.Report.objects.filter(id__in=reports).values_list("id", "language"))
    return {
        slug: paper_in(AgreementKind(row.kind), row.about, spoken.get(wording(deal)))
        for slug, (row, deal) in papers.items()
    }


def other_party(row: models.Agreement) -> str:
    """With whom it is: the country or body in the page's language, else the report's own name for it."""
    return home_name(row.code) if row.code else row.party or ""


def _parties(row: models.Agreement) -> tuple[tuple[str, str], ...]:
    home = ((row.home, home_name(row.home)),) if row.home else ()
    if row.code:
        return (*home, (row.code, home_name(row.code)))
    return (*home, ("", row.party)) if row.party else home


def _alike(row: models.Agreement) -> QuerySet[models.Agreement]:
    two = Q(home=row.home, code=row.code) | Q(home=row.code, code=row.home)
    same = models.Agreement.objects.filter(two) if row.home and row.code else models.Agreement.objects.none()
    return same.exclude(slug=row.slug).select_related("trip").order_by("-trip__start", "slug")


def _lines(rows: Iterable[models.Agreement]) -> tuple[PaperLine, ...]:
    titles = paper_titles(rows := tuple(rows))
    return tuple(
        PaperLine(
            slug=row.slug,
            title=titles[row.slug],
            party=other_party(row),
            state=STATE[AgreementState(row.state)],
            day=row.day,
            trip=row.trip_id,
        )
        for row in rows
    )
