"""An epsilon against division by zero

You add a small number to the denominator. That hides vertical lines, and changes every slope a little.

Hint: what is the slope of a vertical line with your function?
"""


def slope(p, q):
    return (q[1] - p[1]) / (q[0] - p[0] + 1e-12)
