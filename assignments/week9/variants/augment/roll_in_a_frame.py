"""Rolled in a frame of zeros

With a wide enough frame nothing comes back in on the other side.
"""

import numpy as np


def augment(images, rng, max_shift=1):
    m = max_shift
    if m == 0:
        return images.copy()
    choices = np.arange(-m, m + 1)
    out = []
    for image in images:
        framed = np.pad(image, m)
        rolled = np.roll(framed, (rng.choice(choices), rng.choice(choices)), axis=(0, 1))
        out.append(rolled[m:-m, m:-m])
    return np.stack(out)
