"""The window's corner is drawn

A window anywhere in the frame is a shift by the opposite amount, equally likely.
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    padded = np.zeros((n, height + 2 * m, width + 2 * m), dtype=images.dtype)
    padded[:, m : m + height, m : m + width] = images
    found = []
    for p in padded:
        a, b = rng.integers(2 * m + 1), rng.integers(2 * m + 1)
        found.append(p[a : a + height, b : b + width].copy())
    return np.array(found)
