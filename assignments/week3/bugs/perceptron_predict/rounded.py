"""The score is cut to a whole number

You convert the score to an integer before you compare it, so that 0.7 becomes 0.

Hint: is 0.7 above 0?
"""


def perceptron_predict(X, w, b):
    return ((X @ w + b).astype(int) > 0).astype(int)
