"""Values are written as `json.dumps` writes them, in C and where Python has no encoder in C."""

import json
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from envoyage.record import jsontext
from envoyage.record.claims import Field

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(Field),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(("sort_keys", "ensure_ascii"), list(product((True, False), repeat=2)))
@given(value=VALUES)
def test_as_json_writes_it(value: object, sort_keys: bool, ensure_ascii: bool) -> None:
    written = jsontext.writer(sort_keys=sort_keys, ensure_ascii=ensure_ascii)(value)
    assert written == json.dumps(value, sort_keys=sort_keys, ensure_ascii=ensure_ascii)


def test_without_an_encoder_in_c(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsontext, "make_encoder", None)
    assert jsontext.writer(sort_keys=True)({"b": ["é"], "a": None}) == '{"a": null, "b": ["\\u00e9"]}'
