"""Write ``src/miyanji/actors/data/states.tsv`` from CLDR, so that Babel is no run-time need.

Usage: ``python -m training.states > src/miyanji/actors/data/states.tsv``, and with ``ar`` the
Arabic names for ``states.ar.tsv``. Names are CLDR's English and Persian territory names; the
identifier is the ISO 3166-1 alpha-3 code, and XKX for Kosovo. Aliases, demonyms and capitals are
written by hand in ``state_aliases.toml``.
"""

import re
import sys
from collections.abc import Iterator

from babel import Locale
from babel.core import get_global

WITHDRAWN = {"AAA", "ANT", "BUR", "DDR", "FXX", "NTZ", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"}
NOT_ISO = {"ASC", "CPT", "DGA", "TAA"}
UNINHABITED = {"ATA", "ATF", "BVT", "HMD", "SGS", "UMI"}
USER_ASSIGNED = re.compile("Q[M-Z]|X|ZZ|AA")
KOSOVO = "XKX"


def codes() -> Iterator[tuple[str, str]]:
    """Yield (alpha-3, alpha-2) of every state and inhabited territory."""
    skipped = WITHDRAWN | NOT_ISO | UNINHABITED
    for alpha3, alpha2 in get_global("territory_aliases").items():
        official = len(alpha3) == 3 and alpha3.isalpha() and alpha3 not in skipped
        if official and not USER_ASSIGNED.match(alpha3):
            yield alpha3, alpha2[0]
    yield KOSOVO, "XK"


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield (id, English name, Persian name) in the order of the identifiers."""
    english, persian = Locale("en").territories, Locale("fa").territories
    for alpha3, alpha2 in sorted(codes()):
        yield alpha3, english[alpha2], persian[alpha2]


def arabic() -> Iterator[tuple[str, str]]:
    """Yield (id, Arabic name) in the order of the identifiers."""
    names = Locale("ar").territories
    yield from ((alpha3, names[alpha2]) for alpha3, alpha2 in sorted(codes()))


if __name__ == "__main__":
    wanted = sys.argv[1:] == ["ar"]
    print("id\tname_ar" if wanted else "id\tname_en\tname_fa")
    for row in arabic() if wanted else rows():
        print("\t".join(row))
