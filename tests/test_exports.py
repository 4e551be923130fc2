import subprocess
import sys

import pytest

ROOMS = ("documents", "languages", "actors", "coding", "mediation")


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_of_a_front_door_is_found_there(room):
    code = (
        f"import miyanji.{room} as room\n"
        "assert all(getattr(room, name) is not None for name in room.__all__)\n"
        f"from miyanji.{room} import *\n"
        "try: room.nothing\n"
        "except AttributeError: pass\n"
        "else: raise AssertionError\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_question_to_a_store_loads_no_coder():
    code = (
        "import sys, miyanji.brief.processing, miyanji.store.reading, miyanji.brief.course_lines\n"
        "heavy = {'spacy', 'thinc', 'trafilatura', 'miyanji.coding.coder', 'jinja2'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
