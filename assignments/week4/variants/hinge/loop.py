"""A loop over the samples

One sample after another.
"""


def hinge(s, y):
    return sum(max(0.0, 1.0 - float(a) * float(b)) for a, b in zip(s, y, strict=True)) / len(s)
