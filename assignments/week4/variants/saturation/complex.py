"""With complex numbers

The real part of a complex tanh is the tanh.
"""

import cmath


def saturation(z, y):
    p = ((1 + cmath.tanh(complex(z / 2))) / 2).real
    return (2 * abs(p - y) * p * (1 - p), abs(p - y))
