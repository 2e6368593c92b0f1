"""The frame stays on

You return the padded images: larger than they were by max_shift on each side.

Hint: what is the shape of your result?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    m = max_shift
    padded = np.pad(images, ((0, 0), (m, m), (m, m)))
    moves = rng.integers(-m, m + 1, size=(len(images), 2))
    return np.stack([np.roll(p, (dy, dx), (0, 1)) for p, (dy, dx) in zip(padded, moves)])
