"""Always a full shift

You draw one of -max_shift and +max_shift, never what lies between, such as no shift at all.

Hint: how many different shifts are there in each direction?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = rng.choice([-m, m], size=(n, 2))
    out = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
