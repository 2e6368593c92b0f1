"""The math module

It has the same logarithm.
"""

import math


def surprise(p):
    return -math.log(p)
