"""A sigmoid for each class

You treat each logit by itself. The probabilities of one row should sum to 1.

Hint: what does each row of your result sum to?
"""

import numpy as np


def softmax(Z, axis=-1):
    return (1 + np.tanh(np.asarray(Z, float) / 2)) / 2
