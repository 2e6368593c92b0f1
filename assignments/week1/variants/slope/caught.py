"""The division by zero is caught

Dividing by a Python float 0 raises ZeroDivisionError, which is turned into ValueError.
"""


def slope(p, q):
    try:
        return (float(q[1]) - float(p[1])) / (float(q[0]) - float(p[0]))
    except ZeroDivisionError:
        raise ValueError("vertical") from None
