"""The product of all widths alone

You multiply all widths, and count no biases.

Hint: how many weights has [2, 3, 4]?
"""

import numpy as np


def count_parameters(sizes, bias=True):
    return int(np.prod(sizes))
