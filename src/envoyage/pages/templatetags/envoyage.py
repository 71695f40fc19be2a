"""What templates say: marked statements, the snapshot, sentences with their fact, days and counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.conf import settings
from django.template.defaultfilters import capfirst
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from envoyage.facts import AgreementState
from envoyage.publish.asking import Asked
from envoyage.publish.cards import Card
from envoyage.publish.evidence import Testimony
from envoyage.publish.tally import in_words, tally
from envoyage.publish.tracker import Photo
from envoyage.publish.tracker_page import TrackerView
from envoyage.publish.view import Clause, MetShown, SaidShown, Shown, TripView
from envoyage.publish.wording import LANGUAGE, STATE, STATUS, labels
from envoyage.tongue.days import date_words, short_words, span_words
from envoyage.tongue.languages import current, in_figures
from envoyage.tongue.phrases import counted

register = template.Library()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language of the site as its switch shows it: its own name, and this page in it."""

    code: str
    name: str
    address: str
    whole: str  # with scheme and host
    current: bool


_COLUMN = "(min-width: 64rem) 55vw, 100vw"  # how wide the lead photo stands, for the browser to choose a file
register.simple_tag(tally, name="tally")
register.filter("in_words", lambda fact: in_words(fact.reports, fact.dissent))
register.filter("short_span", short_words)
register.filter("span", span_words)
register.filter("status_word", lambda status: STATUS[status])
register.filter("labels", labels)


@register.simple_tag(takes_context=True)
def languages(context: Mapping[str, Any]) -> tuple[Tongue, ...]:
    """This page in every language of the site; nothing where no page is being answered."""
    request = context.get("request")
    if request is None:
        return ()
    here = current()
    path = request.get_full_path()
    bare = path.removeprefix(f"/{here}") if here != settings.LANGUAGE_CODE else path
    addresses = {
        code: bare if code == settings.LANGUAGE_CODE else f"/{code}{bare}" for code, _ in settings.LANGUAGES
    }
    return tuple(
        Tongue(
            code=code,
            name=name,
            address=addresses[code],
            whole=request.build_absolute_uri(addresses[code]),
            current=code == here,
        )
        for code, name in settings.LANGUAGES
    )


@register.filter
def day(value: date | datetime | None, form: str = "year") -> SafeString:
    """A date as `<time>`; `form` "short" leaves out the year."""
    if value is None:
        return conditional_escape(_("date not known"))
    if isinstance(value, datetime):
        value = value.date()
    return format_html(
        '<time datetime="{}">{}</time>', value.isoformat(), date_words(value, year=form != "short")
    )


@register.filter
def at(many: Mapping[str, Any], key: str) -> Any:
    """The value of a key that is itself a value: `{{ maps.minis|at:trip.id }}`."""
    return many[key]


@register.filter
def thousands(number: int) -> str:
    """`3,340`, as the page's language parts thousands."""
    return in_figures(number)


@register.filter
def language_name(code: str | None) -> str:
    """`es` as Spanish; a code that has no name here stays as it is."""
    return LANGUAGE.get(code or "", code or _("language not known"))


@register.filter
def times(number: int, forms: str) -> str:
    """`{{ 3|times:"country,countries" }}`: a number with its noun."""
    one, _, many = forms.partition(",")
    return counted(number, one, many)


@register.filter
def state_word(state: AgreementState) -> str:
    """How far a paper has come, in a word."""
    return STATE[state]


@register.simple_tag(takes_context=True)
def whole(context: Mapping[str, Any], address: str = "") -> str:
    """An address with scheme and host; without one, that of the picture of the whole record."""
    return str(context["request"].build_absolute_uri(address or reverse("pages:card")))


@register.simple_tag
def footnotes(view: TrackerView, trip: TripView) -> list[int]:
    """The numbers that a trip's reports have in the list at the foot, for the page on paper."""
    order = {report.id: number for number, report in enumerate(view.reports, 1)}
    return sorted(order[report] for report in trip.reports if report in order)


@register.simple_tag
def narrowed(asked: Asked, field: str, value: str) -> str:
    """The query string of what was asked, with one thing more."""
    return asked.narrow(**{field: value})


@register.simple_tag
def mark(fact: Shown, base: str = "") -> SafeString:
    """The mark of a fact: a link to its evidence, on the page at `base` or on this one."""
    strokes = _strokes(current(), fact.reports, fact.dissent)
    return mark_safe(f'<a class="ev" href="{escape(base)}#{escape(fact.key)}">{strokes}</a>')


@lru_cache(maxsize=512)
def _strokes(language: str, says: int, denies: int) -> str:  # `language` is that of the words
    who = _("%(reports)s: who?") % {"reports": in_words(says, denies)}
    return format_html('{}<span class="vh">{}</span>', tally(says, denies), who)


@register.simple_tag
def marked(words: str, fact: Shown, base: str = "") -> SafeString:
    """Words with the mark of their fact; the last word and the mark stay on one line."""
    head, blank, last = words.rstrip().rpartition(" ")
    words = f'{escape(head)}{blank}<span class="nb">{escape(last)}{mark(fact, base)}</span>'
    return mark_safe(f'<span class="f">{words}</span>')


@register.simple_tag
def marked_names(people: Iterable[MetShown], base: str = "") -> SafeString:
    """Names in a row, each with the mark of the meeting."""
    return format_html_join(", ", "{}", ((marked(met.name, met, base),) for met in people))


@register.simple_tag
def snapshot(clauses: Iterable[Clause], base: str = "") -> SafeString:
    """The composed sentences, each clause with the marks of the facts it rests on."""
    return mark_safe("".join(_clause(clause, base) for clause in clauses))


def _clause(clause: Clause, base: str) -> str:
    if not clause.facts:
        return conditional_escape(clause.text)
    lead = clause.text[: len(clause.text) - len(clause.text.lstrip())]
    head, blank, last = clause.text.strip().rpartition(" ")
    marks = "".join(mark(fact, base) for fact in clause.facts)
    words = f'{escape(head)}{blank}<span class="nb">{escape(last)}{marks}</span>'
    return f'{lead}<span class="f">{words}</span>'


@register.simple_tag
def sentence(said: Testimony) -> SafeString:
    """A report's sentence with the fact in `mark`."""
    texts = ((escape(piece.text), piece.marked) for piece in said.pieces)
    return mark_safe("".join(f"<mark>{text}</mark>" if marked else text for text, marked in texts))


@register.simple_tag
def passage(said: Testimony) -> SafeString:
    """A report's sentence with its publisher, its day, and where to read it."""
    language = said.language
    lang = f' lang="{escape(language)}"' if language and language != current() else ""
    on = day(said.published)
    begins = capfirst(on) if said.restated else f"{escape(said.publisher)}, {on}"
    head = f"{begins} · {escape(language_name(language))}<br>"
    return mark_safe(
        f'<div class="passage"><blockquote{lang}>{sentence(said)}</blockquote>\n'
        f'<p class="meta">{head}{_where(said)}</p></div>'
    )


def _where(said: Testimony) -> str:
    publisher = escape(said.publisher)
    if not said.link:
        return _("%(publisher)s, not on the web") % {"publisher": publisher}
    restated = _("Restated from %(publisher)s") % {"publisher": publisher}
    reads = restated if said.restated else _("Read it at the source")
    link = f'<a href="{escape(said.link)}" rel="external">{reads}</a>'
    if not said.archived:
        return link
    return f'{link} · <a href="{escape(said.archived)}" rel="external">{_("Archived copy")}</a>'


@register.simple_tag
def card(one: Card) -> SafeString:
    """The card of a fact: who says so, and who says otherwise; of plain strings, for a page has dozens."""
    fact, against = one.fact, ""
    if one.denies:
        sentences = "".join(passage(said) for said in one.denies)
        against = (
            f'<div class="against"><p class="meta"><strong>{_("Against it")}</strong></p>{sentences}</div>'
        )
    key, says = escape(fact.key), _("Who says that %(statement)s") % {"statement": escape(fact.statement)}
    return mark_safe(
        f'<article class="card" id="{key}" aria-labelledby="{key}-says">\n'
        f'<h4 class="says" id="{key}-says">{tally(fact.reports, fact.dissent)}<span>{says}</span></h4>\n'
        f"{''.join(passage(said) for said in one.says)}\n{against}\n"
        f'<p class="meta standing">{escape(one.standing)}</p>\n</article>\n'
    )


@register.simple_tag
def folded(one: Card) -> SafeString:
    """A line that says the fact and how many reports do, and unfolds its card.

    The card keeps its address within the fold: a browser that is led there opens it by itself.
    """
    fact = one.fact
    words = f"{fact.speaker}: “{fact.text}”" if isinstance(fact, SaidShown) else capfirst(fact.statement)
    return mark_safe(
        f'<details class="told"><summary>{tally(fact.reports, fact.dissent)}'
        f"<span>{escape(words)}</span> "
        f'<span class="by">{counted(fact.reports, "report")}</span></summary>\n{card(one)}</details>\n'
    )


@register.inclusion_tag("pages/_people.html")
def people(trip: TripView, met: Iterable[Any], base: str = "") -> dict[str, Any]:
    """The people met as a table whose last column is the mark."""
    return {"trip": trip, "met": met, "base": base}


@register.simple_tag
def photo(shown: Photo) -> SafeString:
    """A kept photo in two widths and two formats. Its size is said, so that nothing moves when it comes."""

    def files(kind: str) -> SafeString:
        pairs = [(reverse("pages:photo", args=[file]), width) for file, width in shown.files(kind)]
        return format_html_join(", ", "{} {}w", pairs)

    smallest = reverse("pages:photo", args=[shown.files("jpg")[0][0]])
    return format_html(
        '<picture><source type="image/webp" srcset="{}" sizes="{}">'
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" decoding="async"></picture>',
        files("webp"),
        _COLUMN,
        smallest,
        files("jpg"),
        _COLUMN,
        shown.width,
        shown.height,
        shown.alt,
    )
