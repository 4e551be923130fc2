from miyanji.scale.progress import Progress


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def test_rate_and_time_left_count_what_this_run_did():
    clock = Clock()
    progress = Progress(1000, clock)
    assert progress.line() == "0 documents, 0 acts, 0%"
    progress.add(50, 5, 1, 500, resumed=True)
    assert progress.line() == "50 documents, 5 acts, 50%"
    clock.now += 10
    progress.add(20, 2, 0, 250, resumed=False)
    assert progress.line() == "70 documents, 2.0/s, 7 acts, 75%, 10 s left"
    progress.add(20, 0, 0, 250, resumed=False)
    assert progress.line() == "90 documents, 4.0/s, 7 acts, 100%"


def test_an_empty_corpus_is_done_at_once():
    assert Progress(0, Clock()).line() == "0 documents, 0 acts, 100%"
