"""Whether two canonical offices can be one: a vague title fits any, and translations blur some ministries."""

# A title that says nothing of which office: "Secretary Rubio", "el ministro".
_VAGUE = frozenset({"minister", "official", "adviser"})
# Ministries that one country has as one and another as two, so that reports in three languages mix them.
_BLURRED = {
    "economy-minister": "finance-minister",
    "interior-minister": "security-minister",
}
# The top of a state: reporters call presidents prime ministers and the other way round.
_LEADERS = frozenset({"head-of-state", "head-of-government", "president-elect"})


def definite(office_id: str | None) -> str | None:
    """The office that an id certainly means, blurred ones as one; None for a vague title."""
    return None if office_id is None or office_id in _VAGUE else _BLURRED.get(office_id, office_id)


def compatible(one: str | None, other: str | None) -> bool:
    """False when one person does not hold both: a foreign minister and a security minister are two."""
    here, there = definite(one), definite(other)
    return None in (here, there) or here == there or {here, there} <= _LEADERS
