"""The same number for rows and columns

You use one random number for both directions, so that images move along the diagonal only.

Hint: can an image of yours move down without moving to the side?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = [(d, d) for d in rng.integers(-m, m + 1, size=n)]
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
