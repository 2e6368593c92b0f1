"""The biases stand in a column

You return b1 in shape (2, 1). A bias has one entry for each unit: its shape is (2,).

Hint: how many dimensions should b1 have?
"""

import numpy as np


def xor_by_hand():
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([[-0.5], [1.5]])
    W2, b2 = np.array([[1.0, 1.0]]), np.array([-1.5])
    return [(W1, b1), (W2, b2)]
