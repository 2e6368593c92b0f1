"""Not scaled at all

You return the activations as they are, as after inverted dropout. Here training did not scale
them up, so the test has to scale them down.

Hint: what is an activation of 1 on average in training, with p = 0.5?
"""

import numpy as np


def dropout_eval(A, p):
    A = np.asarray(A, float)
    return A.copy()
