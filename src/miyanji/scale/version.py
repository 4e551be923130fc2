"""The version of the coder: the same version makes the same rows of the same record."""

from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

LIBRARIES = ("spacy", "thinc", "numpy", "trafilatura", "lxml", "py3langid", "babel", "jdatetime")


@cache
def coder_version() -> str:
    """Return a digest of the package, its data and models, and the libraries that read text."""
    digest = blake2b(digest_size=16)
    _add(digest, files("miyanji"))
    for library in LIBRARIES:
        digest.update(f"{library} {_installed(library)}\n".encode())
    return digest.hexdigest()


def _add(digest: blake2b, place: Traversable) -> None:
    if place.is_file():
        digest.update(f"{place.name}\n".encode())
        digest.update(place.read_bytes())
    elif place.name != "__pycache__":
        for inner in sorted(place.iterdir(), key=lambda p: p.name):
            _add(digest, inner)


def _installed(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
