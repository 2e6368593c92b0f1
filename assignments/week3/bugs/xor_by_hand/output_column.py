"""The output's weights stand in a column

You return W2 in shape (2, 1). Row j of W belongs to unit j, and there is one output unit: its
shape is (1, 2).

Hint: how many rows should W2 have?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])
    W2, b2 = np.array([[1.0], [1.0]]), np.array([-1.5])
    return [(W1, b1), (W2, b2)]
