"""NaN is ok

A comparison with NaN is never true, so norms that are NaN pass for ok with you. They are what
exploding ends in: look for them first.

Hint: what is the answer for [nan, 1.0]?
"""


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if first > 1000 * last:
        return "exploding"
    return "vanishing" if first < last / 1000 else "ok"
