"""The bias moves the wrong way

You subtract in the bias what you add to the weights.

Hint: if the score is to rise, should b rise or fall?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return w + lr * e * x, float(b - lr * e)
