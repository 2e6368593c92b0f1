"""p times its logarithm

You weight the loss with p, as in an entropy. The loss of one answer has no weight.

Hint: what does your loss do as p goes to 0?
"""

import numpy as np


def surprise(p):
    return float(-p * np.log(p))
