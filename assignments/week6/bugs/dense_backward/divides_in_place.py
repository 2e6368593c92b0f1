"""dZ is divided in place, and once too often

You write dZ /= N: that divides a second time, and it changes the array of whoever called you.

Hint: print dZ before and after the call.
"""


def dense_backward(dZ, X, W):
    dZ /= len(dZ)
    return dZ @ W, dZ.T @ X, dZ.sum(axis=0)
