"""The columns' shifts are the rows' again

dx of an image can be told from dy of another one. The two are drawn each for itself.

Hint: how many whole numbers do you draw for N images?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    dy = rng.integers(-m, m + 1, size=n)
    moves = np.stack([dy, dy[::-1]], axis=1)
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
