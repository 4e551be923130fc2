import gzip
from pathlib import Path

import pytest

from miyanji.store import StoreError, opened
from miyanji.store.exporting import ICEWS
from miyanji.store.importing import GDELT_COLUMNS, import_events

SHARED = Path(__file__).parents[2] / "shared" / "crises"


def gdelt(number, day="20150219", one="ISR", two="EGYGOV", code="045", score="5.0", group=""):
    row = [""] * GDELT_COLUMNS
    row[0], row[1], row[5], row[6], row[7] = str(number), day, one, one.title(), one[:3]
    row[15], row[16], row[17], row[18] = two, two.title(), two[:3], group
    row[26], row[30], row[60] = code, score, "https://a.example/1"
    return "\t".join(row)


def icews(number, day, source, target, code, intensity="5"):
    values = {"Event ID": number, "Event Date": day, "Source Name": f"Ministry ({source})",
              "Source Country": source, "Target Name": target, "Target Country": target,
              "CAMEO Code": code, "Intensity": intensity}  # fmt: skip
    return "\t".join(str(values.get(c, "")) for c in ICEWS)


def imported(tmp_path, name, content, origin):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with opened(tmp_path / "s.duckdb", write=True) as connection:
        done = import_events(connection, path, origin)
        rows = connection.execute(
            "SELECT day::VARCHAR, source, target, cameo, goldstein, plover FROM events ORDER BY id"
        ).fetchall()
    return done, rows


def test_gdelt_rows_name_states_and_organisations(tmp_path):
    lines = [gdelt(1), gdelt(2, one="ROM", two="IGOUNO", group="UNO", code="190", score="-10")]
    done, rows = imported(tmp_path, "x.export.CSV", "\n".join(lines) + "\n", "gdelt")
    assert (done.read, done.new) == (2, 2)
    assert rows == [
        ("2015-02-19", "ISR", "EGY", "045", 5.0, "CONSULT"),
        ("2015-02-19", "ROU", "UNO", "190", -10.0, "ASSAULT"),
    ]


GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
ACTOR = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code"
# The columns of a GDELT 2.0 event file as its code book names them.
GDELT = [
    *["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
    *(f"Actor{n}{part}" for n in "12" for part in f"{ACTOR} Type2Code Type3Code".split()),
    *["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"],
    *["NumMentions", "NumSources", "NumArticles", "AvgTone"],
    *(f"{who}Geo_{part}" for who in ("Actor1", "Actor2", "Action") for part in GEO.split()),
    *["DATEADDED", "SOURCEURL"],
]


def test_gdelt_columns_are_read_by_their_place(tmp_path):
    row = dict.fromkeys(GDELT, "9")
    row |= {"GLOBALEVENTID": "1", "SQLDATE": "20240105", "EventCode": "045", "GoldsteinScale": "5"}
    row |= {"Actor1Code": "QATGOV", "Actor1CountryCode": "QAT", "Actor1KnownGroupCode": ""}
    row |= {"Actor2Code": "IGOEUREEC", "Actor2CountryCode": "", "Actor2KnownGroupCode": "EEC"}
    assert len(GDELT) == GDELT_COLUMNS
    _, rows = imported(tmp_path, "x.CSV", "\t".join(row.values()) + "\n", "gdelt")
    assert rows == [("2024-01-05", "QAT", "EUR", "045", 5.0, "CONSULT")]


def test_names_of_icews_that_nobody_else_writes(tmp_path):
    name = "Palestinian Territory, Occupied"
    lines = ["\t".join(ICEWS), icews(1, "2018-06-01", name, "Egypt", "042", "1.9")]
    _, rows = imported(tmp_path, "x.tab", "\n".join(lines), "icews")
    assert rows[0][1:3] == ("PSE", "EGY")


def test_icews_rows_name_the_state_of_the_actor(tmp_path):
    lines = ["\t".join(ICEWS), icews(1, "2018-06-01", "Iran", "United States", "045")]
    _, rows = imported(tmp_path, "x.tab", "\n".join(lines), "icews")
    assert rows == [("2018-06-01", "IRN", "USA", "045", 5.0, "CONSULT")]


def test_keds_rows_that_are_alike_are_two_events_and_stay_two(tmp_path):
    text = "date,source,target,code\n" + "1979-04-15,ISRMIL,JOR,190\n" * 2
    for new in (2, 0):
        done, rows = imported(tmp_path, "x.csv", text, "keds")
        assert (done.read, done.new, len(rows)) == (2, new, 2)


def test_bad_rows_are_counted_with_their_reason_and_the_rest_is_in(tmp_path):
    lines = [
        gdelt(1), gdelt(2, day="00000000"), gdelt(3, day="99990101"), gdelt(4, code="--"),
        gdelt(""), "short\trow", gdelt(7, one="", two="XXX"),
    ]  # fmt: skip
    done, rows = imported(tmp_path, "x.csv", "\n".join(lines), "gdelt")
    assert (done.read, done.new) == (7, 2)
    assert rows[1][1:3] == (None, None)
    assert sum(done.left_out.values()) == 5
    assert any("row 3" in line and "year" in line for line in done.lines())


def test_compressed_files_are_read_and_truncated_ones_leave_the_store_alone(tmp_path):
    packed = gzip.compress("\n".join(gdelt(n) for n in range(3000)).encode())
    done, _ = imported(tmp_path, "x.csv.gz", packed, "gdelt")
    assert done.new == 3000
    other = gzip.compress("\n".join(gdelt(n) for n in range(5000, 90000)).encode())
    with pytest.raises(StoreError, match="break off"):
        imported(tmp_path, "y.csv.gz", other[: len(other) // 2], "gdelt")
    with opened(tmp_path / "s.duckdb") as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (3000,)


@pytest.mark.parametrize("origin", ["icews", "gdelt", "keds"])
@pytest.mark.parametrize("content", [b"nothing of the kind\n", bytes(range(256)), b"PK\x03\x04"])
def test_a_file_of_another_kind_is_refused(tmp_path, origin, content):
    with pytest.raises(StoreError, match=r"x\.csv"):
        imported(tmp_path, "x.csv", content, origin)
    with pytest.raises(StoreError, match=r"x\.zip"):
        imported(tmp_path, "x.zip", content, origin)


def test_a_missing_file_is_named(tmp_path):
    with (
        opened(tmp_path / "s.duckdb", write=True) as connection,
        pytest.raises(StoreError, match="no\\.csv"),
    ):
        import_events(connection, tmp_path / "no.csv", "keds")


@pytest.mark.skipif(not SHARED.exists(), reason="the sample lies beside the checkout")
def test_the_sample_of_icews_comes_in_whole(tmp_path):
    done, rows = imported(tmp_path, "x.tab", (SHARED / "icews_sample.tab").read_bytes(), "icews")
    assert (done.read, done.new) == (3705, 3705)
    assert sum(r[1] is not None for r in rows) > 0.9 * len(rows)
