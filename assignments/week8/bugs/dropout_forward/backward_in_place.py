"""dY is changed

You multiply dY in place: the caller's gradient is not what it was.

Hint: what does `*=` do to an array that was passed in?
"""


def dropout_backward(dY, mask, p):
    if dY.dtype != float:
        dY = dY.astype(float)
    dY *= mask
    return dY / (1 - p) if p < 1 else dY * 0.0
