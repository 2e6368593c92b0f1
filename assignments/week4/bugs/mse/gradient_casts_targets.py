"""The gradient casts the targets to the predictions' dtype

You turn y into the dtype of pred: where the predictions are whole numbers, targets such as 2.5
lose their fractions.

Hint: make float arrays of both.
"""


def mse_grad(pred, y):
    if pred.shape != y.shape:
        raise ValueError("shapes differ")
    t = y.astype(pred.dtype)
    return 2 * (pred.astype(float) - t.astype(float)) / pred.size
