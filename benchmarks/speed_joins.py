"""Time and memory of finding all similar pairs: ours, sparse_dot_topn and datasketch's MinHashLSH.

    python -m benchmarks.speed_joins [10000 100000]

The input is made: sentences of 15 words, with frequencies as in news (Zipf), a fifth of them copies
of others with a fifth of the words replaced. Each method runs in a process of its own, so that peak
memory is its own; recall is the share of the exact pairs with a cosine of at least .6.
"""

import json
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.data import Sentence, Span
from summarize.duplicates import cluster_duplicates

THRESHOLD = 0.6
Found = set[tuple[int, int]]


def main() -> None:
    """Print a line for each method and size, or (inner use) run one method."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(_one(sys.argv[2], int(sys.argv[3]))))
        return
    print(f"{platform.machine()}, Python {platform.python_version()}, cosine >= {THRESHOLD}")
    for size in map(int, sys.argv[1:] or ("10000", "100000")):
        for name in METHODS:
            command = [sys.executable, "-m", "benchmarks.speed_joins", "--one", name, str(size)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                print(f"{size:7} {name:12} failed: {done.stderr.strip().splitlines()[-1]}")
                continue
            seconds, megabytes, found, recall = json.loads(done.stdout)
            print(
                f"{size:7} {name:12} {seconds:7.2f} s {megabytes:6.0f} MB {found:8.0f} {recall:.3f}"
            )


def _one(name: str, size: int) -> tuple[float, float, int, float]:
    token_lists = make_sentences(size)
    started = time.perf_counter()
    found = METHODS[name](token_lists)
    seconds = time.perf_counter() - started
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    exact = ours(token_lists)
    return seconds, megabytes, len(found), len(found & exact) / max(1, len(exact))


def make_sentences(size: int) -> list[list[str]]:
    """The input, the same on every run."""
    rng = np.random.default_rng(0)
    share = 1 / np.arange(1, 20_001)
    share /= share.sum()

    def draw(shape: tuple[int, ...]) -> NDArray[np.int64]:
        return rng.choice(len(share), size=shape, p=share)

    words = draw((size, 15))
    copies, originals = rng.integers(0, size, size // 5), rng.integers(0, size, size // 5)
    copied = words[originals]
    replaced = rng.random(copied.shape) < 0.2
    copied[replaced] = draw((int(replaced.sum()),))
    words[copies] = copied
    return [[f"w{word}" for word in row] for row in words.tolist()]


def ours(token_lists: list[list[str]]) -> Found:
    """`summarize.vectors.join`."""
    rows, cols, _ = vectors.join(vectors.tfidf(token_lists), THRESHOLD)
    return set(zip(rows.tolist(), cols.tolist(), strict=True))


def ours_clustered(token_lists: list[list[str]]) -> Found:
    """`summarize.cluster_duplicates` on whole sentences: cleaning, join, guards and clusters."""
    sentences = [
        Sentence(f"a{i // 30}", "outlet", i % 30, Span(0, len(text)), text)
        for i, text in enumerate(map(" ".join, token_lists))
    ]
    position = {sentence.key: i for i, sentence in enumerate(sentences)}
    clusters = [[position[m.key] for m in c.members] for c in cluster_duplicates(sentences)]
    return {(i, j) for group in clusters for i in group for j in group if i < j}


def topn(token_lists: list[list[str]]) -> Found:
    """sparse_dot_topn with two threads, the 50 best of each row."""
    from sparse_dot_topn import sp_matmul_topn

    matrix = vectors.tfidf(token_lists).sparse
    best = sp_matmul_topn(matrix, matrix.T.tocsr(), top_n=50, threshold=THRESHOLD, n_threads=2)
    found = best.tocoo()
    return {(i, j) for i, j in zip(found.row.tolist(), found.col.tolist(), strict=True) if i < j}


def minhash(token_lists: list[list[str]]) -> Found:
    """datasketch, 128 permutations, Jaccard .6 (lower ones return millions of false pairs)."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.6, num_perm=128)
    sketches = MinHash.bulk([[w.encode() for w in words] for words in token_lists], num_perm=128)
    for i, sketch in enumerate(sketches):
        index.insert(i, sketch)
    return {(j, i) for i, sketch in enumerate(sketches) for j in index.query(sketch) if j < i}


METHODS: dict[str, Callable[[list[list[str]]], Found]] = {
    "join": ours,
    "clusters": ours_clustered,
    "topn": topn,
    "minhash": minhash,
}

if __name__ == "__main__":
    main()
