"""By complex numbers

A point as a complex number: the rise is imaginary, the run is real.
"""


def slope(p, q):
    d = complex(*q) - complex(*p)
    if d.real == 0:
        raise ValueError("vertical")
    return d.imag / d.real
