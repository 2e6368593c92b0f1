"""A fixed scale

Your weights have deviation 0.01 for every layer. The point of He is that it depends on fan_in.

Hint: where does fan_in stand in your function, but for the shape?
"""


def he_init(fan_in, fan_out, rng):
    return 0.01 * rng.standard_normal((fan_out, fan_in))
