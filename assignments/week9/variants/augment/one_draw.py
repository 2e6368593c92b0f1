"""One number for both shifts

A number below (2 m + 1) ** 2 is divided into dy and dx.
"""

import numpy as np


def augment(images, rng, max_shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    both = rng.integers((2 * max_shift + 1) ** 2, size=n)
    dy, dx = np.divmod(both, 2 * max_shift + 1)
    dy, dx = dy - max_shift, dx - max_shift
    i, r, c = np.indices(images.shape)
    r2, c2 = r + dy[:, None, None], c + dx[:, None, None]
    ok = (0 <= r2) & (r2 < h) & (0 <= c2) & (c2 < w)
    out[i[ok], r2[ok], c2[ok]] = images[ok]
    return out
