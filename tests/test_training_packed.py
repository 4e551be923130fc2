import struct

import numpy as np
import pytest

pytest.importorskip("training.packed")

from training import packed


def block(scale, halves):
    low, high = halves[:16], halves[16:]
    body = bytes((a + 8) | ((b + 8) << 4) for a, b in zip(low, high, strict=True))
    return np.float16(scale).tobytes() + body


def file(pieces, replaced, matrices, vectors):
    blob = b"".join(text.encode() for text in pieces)
    starts = np.cumsum([0, *(len(text.encode()) for text in pieces)]).astype("<u4")
    head = packed.MAGIC + struct.pack("<I7if", 1, 32, 1, 2, 64, 0, 0, 0, 1e-12)
    head += struct.pack("<i5i", 0, len(pieces), 0, 2, 1, 3) + struct.pack("<Q", len(blob))
    head += starts.tobytes() + np.array(list(pieces.values()), "<f4").tobytes() + blob
    head += struct.pack("<iI", len(replaced), 0)
    for one, other in replaced.items():
        head += struct.pack("<IB", ord(one), len(other))
        head += b"".join(struct.pack("<I", ord(c)) for c in other)
    tensors = [(name, 1, raw) for name, raw in matrices.items()]
    tensors += [(name, 0, np.array(v, "<f4").tobytes()) for name, v in vectors.items()]
    size = sum(2 + len(name) + struct.calcsize("<BIQQ") for name, _, _ in tensors)
    at = len(head) + 4 + size
    head += struct.pack("<i", len(tensors))
    for name, kind, raw in tensors:
        count = 0 if kind else len(raw) // 4
        head += struct.pack("<H", len(name)) + name.encode()
        head += struct.pack("<BIQQ", kind, count, at, len(raw))
        at += len(raw)
    return head + b"".join(raw for _, _, raw in tensors)


def test_what_is_packed_is_read_back(tmp_path):
    halves = [list(np.random.default_rng(i).integers(-8, 8, 32)) for i in range(2)]
    raw = block(0.5, halves[0]) + block(0.25, halves[1])
    path = tmp_path / "e.bin"
    path.write_bytes(file({"a": -1.0, "نم": -2.5}, {"ي": "ی"}, {"m": raw}, {"v": [1, 2, 3]}))
    found = packed.read(path)
    assert (found.width, found.layers, found.heads, found.inner) == (32, 1, 2, 64)
    assert found.pieces == {"a": (0, -1.0), "نم": (1, -2.5)}
    assert found.replaced == {"ي": "ی"}
    assert found.vectors["v"].tolist() == [1, 2, 3]
    values = packed.weights(found.matrices["m"], 32)
    assert values.tolist() == (np.array(halves) * [[0.5], [0.25]]).tolist()
    second = packed.weights(packed.rows(found.matrices["m"], 32, [1]), 32)
    assert second.tolist() == values[1:].tolist()


def test_another_file_is_refused(tmp_path):
    path = tmp_path / "e.bin"
    path.write_bytes(b"nothing of the kind")
    with pytest.raises(ValueError, match="not a packed encoder"):
        packed.read(path)
