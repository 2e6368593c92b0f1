"""The first array alone

You clip the first array and leave the others as they are.

Hint: how many arrays does your function go through?
"""

import numpy as np


def clip_by_value(grads, c):
    return [np.clip(np.asarray(grads[0], float), -c, c), *(np.array(g, float) for g in grads[1:])]
