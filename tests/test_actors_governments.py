from datetime import date

import pytest

from miyanji import actors, documents, languages

BOTH = "The Taliban met Pakistani officials. Afghan traders waited."


def ids(text, published):
    document = documents.from_text(
        text, source="x", published=published and date.fromisoformat(published), language="en"
    )
    cast = actors.resolve(languages.analyse(document), document)
    return {i for row in cast.mentions for m in row for i in m.ids}


@pytest.mark.parametrize(
    "text, published, group",
    [
        (BOTH, "2025-10-19", False),
        (BOTH, "2019-10-19", True),
        (BOTH, None, True),
        ("The Taliban met Pakistani officials.", "2025-10-19", True),
        ("The Taliban met Pakistani officials in Kabul.", "2025-10-19", True),
    ],
)
def test_a_group_that_governs_is_its_state_where_both_are_named(text, published, group):
    found = ids(text, published)
    assert ("group:taliban" in found) == group
    assert group or "AFG" in found
