"""No shift returns the argument itself

You return the array that was passed in where max_shift is 0. The result should be a new one.

Hint: who else sees it when the result is changed?
"""

_shifting = augment


def augment(images, rng, max_shift=1):
    if max_shift == 0:
        return images
    return _shifting(images, rng, max_shift)
