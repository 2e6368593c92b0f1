"""A clip of 1e-5

You clip P at 1e-5, and no mistake costs more than 11.5.

Hint: clip at 1e-12 or finer, or not at all where the target is not 0.
"""

import numpy as np


def cross_entropy_probs(P, Y):
    return float(-np.sum(Y * np.log(np.clip(P, 1e-5, 1.0))) / len(P))
