"""A template into which the words of a language are put once says what Django's own says on every page."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.template import Context, Engine
from django.utils.safestring import mark_safe
from django.utils.translation import override

TEMPLATES = [
    '{% translate "Trackers" %} · {% translate "Method" %}',
    '<a title="{% translate "Language" %}">{{ official }}</a>',
    '{% translate "To" context "leg" %}, {% translate "Trackers" as said %}{{ said|upper }}',
    "{% blocktranslate %}Contested. {{ question }}{% endblocktranslate %}",
    "{% blocktranslate with official=who %}All trips by {{ official }}{% endblocktranslate %}{{ official }}",
    "{% blocktranslate trimmed with id=who %}\n Stable id <code>{{ id }}</code>\n{% endblocktranslate %}",
    "{% blocktranslate %}100 % of {{ nobody }}{% endblocktranslate %}",
    "{% if question %}{% translate 'Trackers' %}{% else %}{% translate 'Method' %}{% endif %}",
    "{% for day in many %}{% blocktranslate %}Last checked {{ day }}{% endblocktranslate %}{% endfor %}",
    "{% blocktranslate count n=number %}one{% plural %}{{ n }} of them{% endblocktranslate %}",
    "{% autoescape off %}{% translate 'Who says so' %}{{ question }}{% endautoescape %}",
]
SHOWN = {"official": "Ada", "question": "When & where?", "who": "Bo <b>", "many": ["x", "y"], "number": 1_234}
PLAIN = "django.template.loaders.locmem.Loader"


def engine(text: str, loader: str) -> Engine:
    """An engine that has one template, read by the loader that is named."""
    return Engine(loaders=[(loader, [(PLAIN, {"page": text})])], builtins=["django.templatetags.i18n"])


@pytest.mark.parametrize("text", TEMPLATES)
def test_it_says_the_same_in_every_language(text: str) -> None:
    ours = engine(text, "envoyage.tongue.templates.Loader")
    theirs = engine(text, "django.template.loaders.cached.Loader")
    for language in ("en", "es", "pt", "en"):  # the first again: nothing of the others has stayed
        with override(language):
            told, expected = (one.get_template("page").render(Context(SHOWN)) for one in (ours, theirs))
            assert told == expected, language


def test_the_words_are_there_before_anything_is_rendered() -> None:
    ours = engine('{% translate "Trackers" %} {% translate "Method" %}', "envoyage.tongue.templates.Loader")
    with override("es"):
        nodes = ours.get_template("page").nodelist
        assert [type(node).__name__ for node in nodes] == ["TextNode"]
        assert "Trackers" not in nodes[0].render(Context())


class Paper:
    """Something with an attribute, a function, a property that fails, and no keys."""

    title = "Fish & <chips>"
    safe = mark_safe("<b>Fish</b>")
    pages = 3400

    def signed(self) -> str:
        return "by both"

    @property
    def lost(self) -> str:
        raise ObjectDoesNotExist


@pytest.mark.parametrize(
    "text",
    [
        "{{ paper.title }} {{ paper.safe }} {{ paper.pages }} {{ paper.signed }} {{ paper.signed.upper }}",
        "{{ by.key }} {{ by.items }} {{ by.none }} {{ by.list.1 }} {{ nobody }} {{ paper.no }}{{ by.a.b }}",
        "{{ paper.lost }}{{ paper.title|upper }}{{ by.list|join:paper.safe }}{{ none }}{{ true }}{{ day }}",
        "{% autoescape off %}{{ paper.title }}{% endautoescape %}",
        "{% with a=paper.title b=by %}{{ a }}{{ b.key }}{% endwith %}",
        "{% for one in by.list %}{{ forloop.counter }}{{ one }}{{ forloop.parentloop.counter }}{% endfor %}",
        "{% if paper.title == by.key or by.list and not nobody.at %}{{ by }}{% else %}{{ day }}{% endif %}",
    ],
)
def test_a_variable_is_found_as_django_finds_it(text: str) -> None:
    shown = {
        "paper": Paper(),
        "by": {"key": "<one>", "list": ["a", "b&"], "none": None},
        "none": None,
        "true": True,
        "day": date(2025, 3, 4),
    }
    ours = engine(text, "envoyage.tongue.templates.Loader").get_template("page")
    django = engine(text, "django.template.loaders.cached.Loader").get_template("page")
    assert ours.render(Context(shown)) == django.render(Context(shown))
