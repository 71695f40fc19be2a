"""A template into which the words of a language are put once says what Django's own says on every page."""

import pytest
from django.template import Context, Engine
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
