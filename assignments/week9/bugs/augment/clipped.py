"""Pixels are cut to [0, 1]

Pixels above 1 or below 0 come back as 1 or 0. A shift moves pixels and leaves their values alone.

Hint: may the pixels be standardised, with a mean of 0?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = rng.integers(-m, m + 1, size=(n, 2))
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return np.clip(out, 0, 1) if images.dtype.kind == "f" else out
