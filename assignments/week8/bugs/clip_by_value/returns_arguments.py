"""The same arrays again

Where nothing has to be clipped you return the very arrays that were passed in. Return new ones,
or a later change of one changes the other.

Hint: what does `is` say of an array before and after the call?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    if total <= max_norm:
        return list(grads), total
    return [g * (max_norm / total) for g in arrays], total
