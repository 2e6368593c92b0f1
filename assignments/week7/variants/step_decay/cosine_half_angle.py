"""The square of a cosine

(1 + cos x) / 2 is the square of cos(x / 2).
"""

import math


def cosine(t, T, lr0, lr_min=0.0):
    return lr_min + (lr0 - lr_min) * math.cos(math.pi * t / T / 2) ** 2
