"""Weights of zero always answer 0

With all weights 0 your function answers 0. The score is b then, and b may be above 0.

Hint: what is w . x + b for w = 0 and b = 0.5?
"""


def perceptron_predict(X, w, b):
    return (X @ w + b > 0).astype(int) * int(w.any())
