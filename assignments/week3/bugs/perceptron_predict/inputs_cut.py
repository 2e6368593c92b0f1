"""The inputs take the type of the weights

Where w holds integers, the inputs lose their fractions, as if X were converted to the type of w.

Hint: what becomes of X = [[0.5, 0.75]] if w holds integers?
"""


def perceptron_predict(X, w, b):
    return (X.astype(w.dtype) @ w + b > 0).astype(int)
