"""Multiplied by a mask

A mask counts as 0 or 1, so x times the mask is x or 0.
"""


def step(x):
    return (x > 0).astype(float)


def relu(x):
    return x * (x > 0)
