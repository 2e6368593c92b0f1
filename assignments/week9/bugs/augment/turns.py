"""Images are turned upside down

You turn some images by half a turn. That makes a 6 of a 9, whose label is still 9.

Hint: what is a 6 upside down?
"""

import numpy as np


def augment(images, rng, max_shift=1):
    turn = rng.random(len(images)) < 0.5
    return np.where(turn[:, None, None], images[:, ::-1, ::-1], images)
