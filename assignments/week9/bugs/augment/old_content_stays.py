"""The old pixels stay where nothing arrives

You move the content over a copy of the image, so that the old edge shows where there should be
zeros.

Hint: what is in your result before the content is moved in?
"""


def augment(images, rng, max_shift=1):
    n, height, width = images.shape
    m = max_shift
    moves = rng.integers(-m, m + 1, size=(n, 2))
    out = images.copy()
    for i, (dy, dx) in enumerate(moves):
        rows, cols = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[i, rows, cols] = images[
            i, max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
        ]
    return out
