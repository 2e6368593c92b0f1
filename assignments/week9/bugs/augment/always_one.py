"""max_shift is ignored

You shift by at most one pixel, whatever max_shift says.

Hint: where is max_shift used?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = rng.integers(-1, 2, size=(n, 2))
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
