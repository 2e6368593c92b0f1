"""1 - p

You take what is missing to 1. That never exceeds 1, however wrong the answer is.

Hint: what should p = 0.000001 cost?
"""


def surprise(p):
    return float(1 - p)
