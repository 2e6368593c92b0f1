"""The deviation as an argument

A normal distribution of that deviation, straight from the generator.
"""


def he_init(fan_in, fan_out, rng):
    return rng.normal(0, (2 / fan_in) ** 0.5, size=(fan_out, fan_in))
