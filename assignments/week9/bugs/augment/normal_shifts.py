"""Small shifts are likelier than large ones

Your shifts are drawn from a normal distribution. Each of them should be equally likely.

Hint: which method of rng draws whole numbers, each equally likely?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    drawn = rng.normal(0, max(m, 1), size=(n, 2))
    moves = np.clip(np.rint(drawn), -m, m).astype(int)
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
