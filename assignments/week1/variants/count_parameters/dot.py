"""By a dot product of whole numbers

Neighbours multiplied and added up.
"""

import numpy as np


def count_parameters(sizes, bias=True):
    inputs, outputs = list(sizes)[:-1], list(sizes)[1:]
    return int(np.dot(inputs, outputs)) + int(np.sum(outputs)) * int(bias)
