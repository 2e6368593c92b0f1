"""A network for linear hidden units

You use weights that give the right numbers without the step in the hidden layer, on some of the
points. Hidden units answer 0 or 1 here.

Hint: what do your hidden units answer, after the step, for (0, 1) and (1, 0)?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, -1.0], [1.0, 1.0]]), np.array([0.0, 0.0])
    W2, b2 = np.array([[1.0, 0.0]]), np.array([0.0])
    return [(W1, b1), (W2, b2)]
