"""Training stops when the count stays the same

You stop when two epochs in a row have the same number of mistakes. That says nothing: the count
may stand still, or rise, and fall later.

Hint: how do the counts of AND go, epoch by epoch?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for i in range(len(X)):
            wrong += int(perceptron_predict(X[i : i + 1], w, b)[0] != y[i])
            w, b = perceptron_update(w, b, X[i], y[i], lr)
        mistakes.append(wrong)
        if wrong == 0 or mistakes[-2:-1] == [wrong]:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": mistakes[-1] == 0}
