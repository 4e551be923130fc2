from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.stretches import Stretches

DAYS = st.dates(date(2024, 1, 1), date(2026, 1, 1)) | st.sampled_from((date.min, date.max))
SPANS = st.tuples(DAYS, DAYS).map(sorted) | st.builds(
    lambda day, size: [day, day + timedelta(size)],
    st.dates(date(2024, 1, 1), date(2026, 1, 1)),
    st.integers(0, 40),
)


@given(st.lists(SPANS, max_size=12), SPANS, st.integers(0, 40).map(timedelta))
def test_what_is_near_is_found_whatever_the_cells(spans, asked, reach):
    found = Stretches()
    for number, (start, end) in enumerate(spans):
        found.add((start, end), number)
    first, last = asked
    near = [
        number
        for number, (start, end) in enumerate(spans)
        if first - end <= reach and start - last <= reach
    ]
    assert list(found.near((first, last), reach)) == near
