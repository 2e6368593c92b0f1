"""The bias learns twice

You give X a column of ones and keep b as well, so that the bias exists twice, and w has an entry
too many.

Hint: what is the shape of your w for X of shape (4, 2)?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    X = np.column_stack([X, np.ones(len(X))])
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for i in range(len(X)):
            wrong += int(perceptron_predict(X[i : i + 1], w, b)[0] != y[i])
            w, b = perceptron_update(w, b, X[i], y[i], lr)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": mistakes, "converged": mistakes[-1] == 0}
