"""Two images share a shift

Neighbouring images move alike much too often. Each image should have a draw of its own.

Hint: how many pairs (dy, dx) do you draw for N images?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = np.repeat(rng.integers(-m, m + 1, size=((n + 1) // 2, 2)), 2, axis=0)[:n]
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
