"""dY is changed

You multiply dY in place: the caller's gradient is not what it was.

Hint: what does `*=` do to an array that was passed in?
"""


def batchnorm_backward(dY, cache):
    x_hat, n = cache["x_hat"], len(dY)
    dgamma, dbeta = (dY * x_hat).sum(axis=0) * 1.0, dY.sum(axis=0) * 1.0
    inner = dY - (dbeta + x_hat * dgamma) / n
    if dY.dtype == float:
        dY *= cache["gamma"]
    return cache["gamma"] * cache["inv_std"] * inner, dgamma, dbeta
