from miyanji.evaluation.report import render, table_lines


def test_a_confusion_line_leads_with_what_was_right():
    lines = list(table_lines({"offer": {"-": 3, "offer": 5, "accept": 1}, "end": {"end": 2}}))
    assert lines == ["offer     5 of 9   - 3, accept 1", "end       2 of 2"]


def test_counts_are_whole_and_figures_have_three_decimals():
    text = render(
        4, {"miyanji": {"scores": {"stage": {"accuracy": 0.5, "n": 4.0}}, "confusion": {}}}
    )
    assert text == "4 texts\n\n== miyanji ==\nstage                 accuracy 0.500  n 4\n"
