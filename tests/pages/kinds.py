"""Every kind of public page, each by an address in the book of `CABINET`: what holds of one holds of all."""

TRIP = "/trips/2025-03-26-marco-rubio/"
PAPER = "/agreements/2025-03-26-marco-rubio-mou-gy/"
TRACKERS = (
    "/",
    "/?by=country",
    "/?by=topic",
    "/?by=timeline",
    "/?by=map",
    "/?official=us-marco-rubio&country=PA",
    "/?official=nobody",
    "/trackers/",
    "/trackers/cabinet/",
    "/trips/",
)
RECORD = (
    TRIP,
    PAPER,
    "/agreements/",
    "/countries/",
    "/countries/panama/",
    "/countries/united-states/",
    "/officials/",
    "/officials/us-marco-rubio/",
    "/officials/gy-irfaan-ali/",
    "/offices/us-foreign-minister/",
    "/topics/",
    "/topics/energy-security/",
    "/search/",
    "/search/?q=mottley",
    "/search/?q=zzz",
)
INSIGHT = (
    "/compare/",
    "/compare/governments/",
    "/compare/exchange/",
    "/ask/",
    "/ask/?claim=begins&who=us-foreign-minister&place=latin-america",
)
ABOUT = ("/corrections/", "/gaps/", "/data/", "/method/", "/nope/", "/trips/2025-03-26-marco-rubbio/")
KINDS = (*TRACKERS, *RECORD, *INSIGHT, *ABOUT)
# Where more trips answer than a page shows in full.
MANY = (
    "/?page=1",
    "/?page=2",
    "/?by=country&since=2025",
    "/?by=topic&since=2025",
    "/?by=timeline&since=2025",
)
FRAMES = (
    "/embed/trackers/cabinet/",
    "/embed/trackers/cabinet/map/",
    "/embed/trackers/cabinet/timeline/",
    f"/embed{TRIP}",
)
PREFIXES = ("", "/es", "/pt")
