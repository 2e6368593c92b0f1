"""One if for the whole array

You write an if about the whole array, and NumPy cannot say whether an array is positive: each
element needs an answer of its own.

Hint: which NumPy function chooses element by element?
"""


def step(x):
    return 1.0 if x > 0 else 0.0
