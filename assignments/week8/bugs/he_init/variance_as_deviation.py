"""Variance for deviation

You multiply by the variance 2 / fan_in where the deviation belongs, its square root.

Hint: what is the standard deviation of numbers with that variance?
"""


def he_init(fan_in, fan_out, rng):
    return 2 / fan_in * rng.standard_normal((fan_out, fan_in))
