"""Models, data and scenarios for the checks. Read it, and use it in experiments of your own."""

import torch
from nngrade.kit import buffers, gradients, inject, loader, shapes, weights
from torch import nn


def parameters(MLP, sizes):
    """Return the shapes of a network's weights and biases."""
    return shapes(MLP(sizes))


def scores(MLP, sizes, arrays, X):
    """Return the scores of a network with these weights."""
    return inject(MLP(sizes).double(), arrays)(torch.tensor(X)).detach().numpy()


def slopes(MLP, sizes, arrays, X):
    """Return the gradients of the sum of the scores' squares."""
    model = inject(MLP(sizes).double(), arrays)
    model(torch.tensor(X)).square().sum().backward()
    return gradients(model)


def differs(MLP, sizes):
    """Return by how much the weights of two new networks differ."""
    first, second = (weights(MLP(sizes)) for _ in range(2))
    return [float(abs(a - b).max()) for a, b in zip(first, second)]


def network(arrays):
    """Return a network with batch norm, in evaluation mode, so that you have to switch the mode."""
    layers = nn.Linear(4, 5), nn.BatchNorm1d(5), nn.ReLU(), nn.Linear(5, 3)
    return inject(nn.Sequential(*layers).double(), arrays).eval()


def trained(fit, arrays, X, y, epochs, batch_size=5, momentum=0.0):
    """Return the losses, and the model's weights, buffers and mode after a training."""
    model = network(arrays)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2, momentum=momentum)
    losses = fit(model, loader(X, y, batch_size=batch_size), optimizer, epochs)
    return {
        "losses": losses,
        "weights": weights(model),
        "buffers": buffers(model),
        "training": model.training,
    }
