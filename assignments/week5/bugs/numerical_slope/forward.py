"""A one-sided difference

You compare f(x + h) with f(x). That slope belongs to the middle between the two places, half a
step beside x, and is off by h times half the curvature.

Hint: try a parabola at its lowest point: which slope should you get there, and which do you
get?
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x + h) - f(x)) / h
