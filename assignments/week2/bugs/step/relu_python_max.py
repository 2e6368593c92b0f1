"""Python's max

Python's max compares two things as a whole, and NumPy cannot say which of an array and 0 is
larger.

Hint: which NumPy function takes the larger one element by element?
"""


def relu(x):
    return max(0, x)
