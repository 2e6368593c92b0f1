def EXERCISE(pred: np.ndarray, y: np.ndarray) -> float:
    """Return the mean of the squared differences, over all elements.

    pred and y have the same shape; the result is one number.

    >>> EXERCISE(np.array([1.0, 2.0]), np.array([1.0, 4.0]))  # (0 + 4) / 2
    2.0
    """
    ### BEGIN SOLUTION EXERCISE
    return float(np.mean((pred - y) ** 2))
    ### END SOLUTION EXERCISE
