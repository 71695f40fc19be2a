"""Templates with the words of a language put in once, when it is first asked for, and not on every page."""

import re
from collections.abc import Iterable

from django.template import Context, Template
from django.template.base import (
    FilterExpression,
    Node,
    NodeList,
    Origin,
    Parser,
    TextNode,
    Variable,
    VariableNode,
)
from django.template.defaulttags import WithNode
from django.template.loaders.base import Loader as Bare
from django.template.loaders.cached import Loader as Cached
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils.translation import get_language, gettext, pgettext

from envoyage.tongue.quick import node_lists, quicken

_PLACE = re.compile(r"%\((\w+)\)s")


class Loader(Cached):
    """Keeps each template in each language that it was asked for in."""

    def get_template(self, template_name: str, skip: list[Origin] | None = None) -> Template:
        key = f"{get_language()}:{self.cache_key(template_name, skip)}"
        if key not in self.get_template_cache:
            template = Bare.get_template(self, template_name, skip)
            _put_words_in(template.nodelist)
            quicken(template.nodelist)
            self.get_template_cache[key] = template
        found: Template = self.get_template_cache[key]
        return found


def _put_words_in(nodes: NodeList) -> None:
    said: list[Node] = []
    for node in nodes:
        for below in node_lists(node):
            _put_words_in(below)
        for one in _said(node):
            if said and type(one) is TextNode and type(said[-1]) is TextNode:
                said[-1] = TextNode(said[-1].s + one.s)
            else:
                said.append(one)
    nodes[:] = said


def _said(node: Node) -> Iterable[Node]:
    """The node itself, or words of the language in its place."""
    if isinstance(node, TranslateNode):
        asked = node.filter_expression
        plain = isinstance(asked.var, Variable) and asked.var.literal is not None and not asked.filters
        return (TextNode(node.render(Context())),) if plain and not node.asvar else (node,)
    if isinstance(node, BlockTranslateNode) and not (node.asvar or node.plural):
        return _phrase(node)
    return (node,)


def _phrase(node: BlockTranslateNode) -> Iterable[Node]:
    """A phrase in the language, with its variables where the language has them."""
    words, names = node.render_token_list(node.singular)
    context = node.message_context.resolve(Context()) if node.message_context else None
    said = pgettext(context, words) if context else gettext(words)
    found = _PLACE.split(said)  # words, a name, words, a name, words
    if not set(names) >= set(found[1::2]):
        return (node,)  # a catalogue with another name in it: Django says so, or falls back
    phrase = NodeList()
    for number, part in enumerate(found):
        phrase.append(_variable(part, node) if number % 2 else TextNode(part.replace("%%", "%")))
    if not names:
        return phrase
    return (_in_place_of(node, WithNode(None, None, phrase, extra_context=node.extra_context)),)


def _variable(name: str, node: BlockTranslateNode) -> Node:
    return _in_place_of(node, VariableNode(FilterExpression(name, Parser([]))))


def _in_place_of(node: Node, made: Node) -> Node:
    made.token, made.origin = node.token, node.origin  # where an error is
    return made
