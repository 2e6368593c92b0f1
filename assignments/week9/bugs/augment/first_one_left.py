"""The first image never moves

You leave the first image as it was.

Hint: at which index does your loop start?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = np.vstack([np.zeros((1, 2), int), rng.integers(-m, m + 1, size=(n - 1, 2))])
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
