"""By whose mediation a predication takes place."""

import pytest

from miyanji.coding.channels import came_before, channel_nodes, mediator_nodes
from tests.coding_text import acts, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad and Niger held talks through Kenyan mediators.", "talks"),
        ("چاد و نیجر با میانجی‌گری کنیا مذاکره کردند.", "talks"),
        ("چاد و نیجر با حضور میانجی‌های کنیایی گفت‌وگو کردند.", "talks"),
    ],
)
def test_talks_go_by_the_mediation_beside_them(text: str, name: str):
    assert channel_nodes(*told(text, name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("چاد و نیجر با حضور میانجی‌های کنیایی رودررو گفت‌وگو کردند.", "talks"),
        ("Chad spoke of mediation and held talks with Niger.", "talks"),
    ],
)
def test_no_other_word_of_mediation_is_a_way(text: str, name: str):
    assert not channel_nodes(*told(text, name))


def test_whom_an_answer_is_handed_to_is_a_mediator():
    analysis, answer = told("Chad gave its answer to the mediators.", "answer")
    giving = analysis.nodes[answer.parent] if answer.parent is not None else answer
    assert [n.name for n in mediator_nodes(analysis, giving)] == ["mediator"]


def test_after_months_of_mediation_it_lies_behind():
    assert came_before(*told("They signed it after months of mediation by Kenya.", "mediation"))
    assert not came_before(*told("They signed it through mediation by Kenya.", "mediation"))


def test_an_answer_sent_to_who_mediates_goes_through_it():
    text = "جواب اتیوپی به طرح اریتره دیشب برای کنیا به عنوان میانجی گفت‌وگوها فرستاده شد."
    assert {a.mediators for a in acts(text) if a.act == "carry_message"} == {("KEN",)}
