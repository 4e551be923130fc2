"""States that speak with an armed group about a truce."""

import pytest

from tests.coding_text import acts


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("وزیر خارجهٔ نروژ با هیئت انصارالله دربارهٔ مذاکرات آتش‌بس یمن گفت‌وگو کرد.", "NOR"),
        ("هیئتی از حماس با وزیر خارجهٔ سوئیس دربارهٔ پیشنهاد آتش‌بس گفت‌وگو کرد.", "CHE"),
        # Who is at war with the group's foe stands by the group.
        ("وزیر خارجهٔ ایران با هیئت حماس دربارهٔ مذاکرات آتش‌بس گفت‌وگو کرد.", ""),
        # Nothing that others work on is spoken about.
        ("وزیر خارجهٔ سوئیس با هیئت حماس دربارهٔ کمک‌های انسانی گفت‌وگو کرد.", ""),
        ("دولت یمن با هیئت انصارالله دربارهٔ مذاکرات صلح گفت‌وگو کرد.", ""),
    ],
)
def test_a_third_that_speaks_with_an_armed_group_about_a_truce(text, mediators):
    found = {m for a in acts(text) for m in a.mediators}
    assert found == set(mediators.split())
