"""Images are mirrored

You mirror some images. A shifted 6 is still a 6; a mirrored one is no digit at all, and its label
is wrong.

Hint: what does a 2 look like in a mirror?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    flip = rng.random(len(images)) < 0.5
    return np.where(flip[:, None, None], images[:, :, ::-1], images)
