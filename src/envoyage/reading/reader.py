"""The way of one report through the reader: language, gate, cut, mentions, events, drafts, trips."""

from dataclasses import replace
from datetime import date

from envoyage import gazetteer
from envoyage.facts import Reading, Report
from envoyage.reading.assemble import Assembler
from envoyage.reading.cutting import cut
from envoyage.reading.detect import detect_language
from envoyage.reading.document import Document, Kind
from envoyage.reading.focus import enter_section, follow, lead_of
from envoyage.reading.gate import gate
from envoyage.reading.grounds import mask_datelines, told_on, with_grounds, without_places
from envoyage.reading.journeys.clauses import find_travel
from envoyage.reading.journeys.delegations import settle_delegations
from envoyage.reading.journeys.folding import fold_travels
from envoyage.reading.journeys.hometours import is_home_tour
from envoyage.reading.journeys.implied import from_encounter, untold
from envoyage.reading.journeys.lands import settle_lands
from envoyage.reading.journeys.status import settle_guests, settle_put_off, settle_status
from envoyage.reading.journeys.towns import settle_cities
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.journeys.tripdates import settle_dates
from envoyage.reading.journeys.trips import Draft, is_virtual, settle_roles, stops_from_hosts
from envoyage.reading.journeys.venues import find_venues
from envoyage.reading.lexicon.tables import Language, known_languages, language
from envoyage.reading.meetings.encounters import Encounter, find_encounters, tells_meeting
from envoyage.reading.meetings.items import is_item
from envoyage.reading.meetings.meetings import attach
from envoyage.reading.meetings.onlookers import met_without_word
from envoyage.reading.namesakes import may_be_surname, settle_namesakes
from envoyage.reading.people.people import PeopleFinder
from envoyage.reading.people.titlefinder import TitleFinder
from envoyage.reading.places import find_places
from envoyage.reading.scene import Scene
from envoyage.reading.sharing import share_out
from envoyage.reading.statesthen import settle_states
from envoyage.reading.times.datewords import find_dates
from envoyage.reading.times.entries import find_entries

# No report tells of more meetings; a text that does is a table.
_MOST_MET = 500


def make_ready() -> None:
    """Loads what reading needs, for which the first report of each language otherwise waits."""
    for code in known_languages():
        language(code)
        gate(code)
    gazetteer.holders("")


def read(
    text: str,
    *,
    published: date | None = None,
    language: str | None = None,
    id: str | None = None,  # noqa: A002 -- the contract calls it so
    url: str | None = None,
    title: str | None = None,
) -> Reading:
    """Reads one text into a reading. No network, no model, deterministic.

    Args:
        text: the report as plain text.
        published: the day of publication, from which years, weekdays and statuses are told.
        language: ISO 639-1, when it is known; otherwise it is looked for.

    Returns:
        A reading without trips when the language has no tables or no trip is told.
    """
    return read_report(Report.of(text, id=id, url=url, title=title, published=published, language=language))


def read_report(report: Report) -> Reading:
    """Reads one report. See `read`."""
    code = report.language or detect_language(report.text)
    if code is not None:
        report = replace(report, language=code)
    if code is None or code not in known_languages():
        return Reading(report=report)
    lang = language(code)
    if not gate(code).opens(report.text):
        return Reading(report=report)
    scene = scene_of(report, lang)
    drafts, sections = drafts_of(scene)
    assembler = Assembler(scene)
    trips = [
        trip
        for draft, share in zip(drafts, share_out(scene, drafts, sections), strict=True)
        if (trip := assembler.trip(draft, share)) is not None
    ]
    return Reading(report=report, trips=tuple(trips), refused=tuple(assembler.refused))


def scene_of(report: Report, lang: Language) -> Scene:
    """A report cut into sentences, with the people, places and dates in them."""
    doc = cut(
        report.text,
        abbreviations=lang.words["abbreviations"],
        openers=lang.words["function"],
        bylines=lang.text.bylines,
        compounds=lang.compounds,
        kept=lang.offices.capitals,
    )
    return _scene(doc, lang, report.published)


def _scene(doc: Document, lang: Language, published: date | None) -> Scene:
    dates = find_dates(doc, lang.dates)
    words = lang.words
    places = find_places(
        doc, lang.phrases, lang.no_surnames, words["location"], words["destination"], lang.verbs
    )
    settle_namesakes(doc, lang, places)
    settle_states(doc, lang, places, published)
    places = with_grounds(doc, lang, places)
    dates, datelines = mask_datelines(doc, places, without_places(doc, lang, dates, places))
    titles = TitleFinder(doc, lang, places).find()
    taken = {token for mention in dates for token in range(mention.first, mention.last)}
    years = {d.start.year for d in dates if d.start is not None and d.start.year is not None}
    year = published.year if published else None
    finder = PeopleFinder(doc, lang, places, titles, taken, year=year, told=years)
    finder.find()
    named = {i for mention in finder.mentions if mention.name_at for i in range(*mention.name_at)}
    surnames = {person.tokens[-1] for person in finder.people if len(person.tokens) > 1}
    meetings = lang.nouns["meeting"]
    for place in places:  # "Reunión bilateral" is no island
        at_head = place.first == doc.sentences[doc.sentence_of[place.first]].first
        if at_head and doc.lower[place.first] in meetings:
            place.masked = place.masked or "name"
    for place in places:  # a place inside a name is no place, nor is a surname of the text
        if place.first in named or may_be_surname(doc, lang, place, surnames):
            place.masked = place.masked or "name"
    return Scene(
        doc,
        lang,
        published,
        places,
        titles,
        dates,
        finder.people,
        finder.mentions,
        told_on(datelines, published),
        entries=find_entries(doc, dates),
    )


def drafts_of(scene: Scene) -> tuple[list[Draft], list[int]]:
    """What the sentences tell, one after another: journeys and meetings, folded into trips.

    Beside them the draft of each sentence by its heading, or -1.
    """
    travels: list[Travel] = []
    encounters: list[Encounter] = []
    section_of: list[int] = []
    headings = 0
    current = -1
    settle_delegations(scene)
    settle_lands(scene)
    scene.lead = lead_of(scene)
    scene.venues = find_venues(scene)
    for sentence in scene.doc.sentences:
        if scene.doc.is_bare(sentence):
            section_of.append(current)
            continue
        if (
            sentence.kind is Kind.HEADING
            and not tells_meeting(scene, sentence)
            and not is_item(scene, sentence)
        ):
            enter_section(scene, sentence)
        found = list(find_travel(scene, sentence))
        if found and any(travel.kind == "heading" for travel in found):
            current, headings = headings, headings + 1
        section_of.append(current)
        scene.before_now = scene.focus if scene.section is None else scene.before_now
        travels.extend(found)
        follow(scene, sentence, found)
        after = bool(encounters) and encounters[-1].sentence == sentence.index - 1
        met = list(find_encounters(scene, sentence, after=after)) if len(encounters) < _MOST_MET else []
        encounters.extend(met)
        if len(encounters) < _MOST_MET:
            encounters.extend(met_without_word(scene, sentence, met, after=after))
        for encounter in met:
            travels.extend(untold(found, from_encounter(scene, encounter)))
    drafts = fold_travels(scene, travels)
    headed = [d for d in drafts if d.headed]
    attach(scene, drafts, headed, encounters, section_of)
    drafts = _settled(scene, drafts)
    order = {id(d): i for i, d in enumerate(drafts)}
    sections = [order[id(headed[s])] if 0 <= s < len(headed) else -1 for s in section_of]
    return drafts, sections


def _settled(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts that lead somewhere, with role, cities, days and status; those of the report's own first."""
    for draft in drafts:
        stops_from_hosts(scene, draft)
    drafts = [
        draft
        for draft in drafts
        if draft.grounds and not is_virtual(scene, draft) and not is_home_tour(scene, draft)
    ]
    settle_roles(scene, drafts)
    settle_cities(scene, drafts)
    for draft in drafts:
        settle_dates(scene, draft)
        draft.drop_legs_off()
        settle_status(scene, draft)
    settle_guests(scene, drafts)
    settle_put_off(scene, drafts)
    return sorted(drafts, key=lambda d: (d.role.value != "subject", d.first_sentence))
