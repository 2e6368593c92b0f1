"""The sample takes the type of the weights

Where w holds integers, x loses its fractions, as if it were converted to the type of w.

Hint: what becomes of x = (0.75, 0.5) if w holds integers?
"""


def perceptron_update(w, b, x, y, lr):
    x = x.astype(w.dtype)
    e = int(y) - int(x @ w + b > 0)
    return w + lr * e * x, b + lr * e
