import miyanji
from miyanji.mediation import conclude
from tests.mediation_readings import HELPED, reading


def test_a_brief_holds_what_is_concluded():
    coding, processes = conclude(reading(HELPED))
    brief = miyanji.read("x", text=HELPED, language="en")
    assert brief.processes == processes
    assert brief.acts == coding.acts
