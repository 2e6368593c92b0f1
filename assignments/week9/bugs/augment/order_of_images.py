"""The images change places

You shuffle the images while shifting them, so that they no longer stand beside their labels.

Hint: which label belongs to the first image of your result?
"""

_in_order = augment


def augment(images, rng, max_shift=1):
    return _in_order(rng.permutation(images), rng, max_shift)
