"""Only shifts down and to the right

You draw from 0 to max_shift, so nothing ever moves up or to the left.

Hint: what is the smallest number you can draw?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = rng.integers(0, m + 1, size=(n, 2))
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
