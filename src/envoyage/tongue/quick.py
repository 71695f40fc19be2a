"""Variables of templates found the quick way: Django asks each time what kind of thing each of them is.

Wherever there is more to it than a key or an attribute (a function, a value that is not there, an error),
Django itself is asked, and says what it always says.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from django.template import Context, Variable
from django.template.base import FilterExpression, Node, NodeList, VariableNode, render_value_in_context
from django.template.smartif import TokenBase
from django.utils.safestring import SafeString

_plain: set[type] = set()  # kinds of things that have attributes, and no keys


class _Variable(Variable):
    """A variable; nothing of it is kept but its way there."""

    __slots__ = ()

    def resolve(self, context: Any) -> Any:
        found = _UNKNOWN if self.translate or self.lookups is None else _found(self.lookups, context)
        return super().resolve(context) if found is _UNKNOWN else found


_UNKNOWN = object()


def _found(names: tuple[str, ...], context: Context) -> Any:
    current: Any = _UNKNOWN
    for level in reversed(context.dicts):
        if names[0] in level:
            current = level[names[0]]
            break
    if callable(current) or len(names) == 1:
        return _UNKNOWN if callable(current) else current
    for name in names[1:]:
        kind = type(current)
        if kind in _plain or _is_plain(kind):
            try:
                current = getattr(current, name)
            except Exception:
                return _UNKNOWN
        elif kind is dict and name in current:
            current = current[name]
        else:
            return _UNKNOWN
        if callable(current):
            return _UNKNOWN
    return current


def _is_plain(kind: type) -> bool:
    if hasattr(kind, "__getitem__") or issubclass(kind, type):
        return False
    _plain.add(kind)
    return True


class _Shown(VariableNode):
    """`{{ name }}`: a text is written at once, anything else as Django writes it."""

    def render_annotated(self, context: Context) -> Any:
        asked = self.filter_expression
        try:
            value = asked.resolve(context) if asked.filters else asked.var.resolve(context)
        except Exception:
            return super().render_annotated(context)  # which says where it was
        kind = type(value)
        if kind is SafeString:
            return value
        if kind is str:
            return escape(value) if context.autoescape else value
        return render_value_in_context(value, context)


def quicken(nodes: NodeList) -> None:
    """Has all variables of a template, and of what stands inside its nodes, found the quick way."""
    for node in nodes:
        for value in vars(node).values():
            _quicken(value)
        for below in node_lists(node):
            quicken(below)
        if type(node) is VariableNode and node.filter_expression.is_var:
            node.__class__ = _Shown


def _quicken(value: object) -> None:
    if type(value) is Variable:
        value.__class__ = _Variable
    elif isinstance(value, FilterExpression):
        _quicken(value.var)
        _quicken(value.filters)
    elif isinstance(value, TokenBase):  # of `if`
        for one in (value.first, value.second, value.value):
            _quicken(one)
    elif isinstance(value, list | tuple) and not isinstance(value, NodeList):
        _all(value)
    elif isinstance(value, dict):
        _all(value.values())


def _all(values: Iterable[object]) -> None:
    for value in values:
        if not isinstance(value, Node):
            _quicken(value)


def node_lists(node: Node) -> Iterator[NodeList]:
    """What stands inside a node, whatever the node calls it."""
    for value in vars(node).values():
        if isinstance(value, NodeList):
            yield value
    for _condition, nodes in getattr(node, "conditions_nodelists", ()):  # of `if`
        yield nodes
