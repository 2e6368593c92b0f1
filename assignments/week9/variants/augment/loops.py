"""Pixel by pixel

Slow, and the same.
"""

import numpy as np


def augment(images, rng, max_shift=1):
    out = np.zeros_like(images)
    n, height, width = images.shape
    for i in range(n):
        dy, dx = (int(rng.integers(-max_shift, max_shift + 1)) for _ in range(2))
        for r in range(height):
            for c in range(width):
                if 0 <= r + dy < height and 0 <= c + dx < width:
                    out[i, r + dy, c + dx] = images[i, r, c]
    return out
