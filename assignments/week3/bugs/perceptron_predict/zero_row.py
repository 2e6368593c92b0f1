"""A row of zeros always gets 0

A row whose features are all 0 gets 0 in your function. Its score is b, and b may be above 0.

Hint: what is w . x + b for x = 0 and b = 0.5?
"""


def perceptron_predict(X, w, b):
    return (X @ w + b > 0).astype(int) * X.any(axis=1)
