"""All whole numbers become bytes

Images of whole numbers come back as bytes. The result has the dtype of the images, whichever it is.

Hint: from what does your result get its dtype?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = rng.integers(-m, m + 1, size=(n, 2))
    out = np.zeros(images.shape, np.uint8 if images.dtype.kind in "iu" else images.dtype)
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
