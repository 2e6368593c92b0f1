"""An epsilon is added in the gradient's denominator

You compute (p - y) / (p (1 - p) + 1e-8) in place of a clip, which changes the slopes of small
probabilities.

Hint: clip p instead: it leaves p = 1e-5 as it is.
"""


def bce_grad(p, y):
    return (p - y) / (p * (1 - p) + 1e-8) / len(p)
