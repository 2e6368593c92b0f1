"""The slope is rounded

You round the slope to a few digits. It looks tidier, and the digits are lost: a small slope
becomes 0.

Hint: round only what you print.
"""


def numerical_slope(f, x, h=1e-5):
    return round(float((f(x + h) - f(x - h)) / (2 * h)), 6)
