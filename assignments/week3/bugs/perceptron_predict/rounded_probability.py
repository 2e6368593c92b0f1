"""A tiny score is lost in a sigmoid

A score of 1e-18 gets 0 in your function, as it does if a sigmoid comes first: 0.5 plus very
little is rounded to 0.5. Compare the score itself with 0.

Hint: what does 0.5 + 1e-18 > 0.5 say?
"""

import numpy as np


def perceptron_predict(X, w, b):
    z = np.clip(X @ w + b, -500, 500)
    return (1 / (1 + np.exp(-z)) > 0.5).astype(int)
