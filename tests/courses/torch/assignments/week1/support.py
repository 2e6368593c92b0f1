"""Models, data and scenarios for the checks of week 1. Read it, and use it in your own experiments."""

import torch
from nngrade.kit import buffers, gradients, inject, loader, probe, seen, shapes, snapshot, weights
from torch import nn

__all__ = ["gradients", "inject", "loader", "shapes", "weights"]

MSE = nn.MSELoss()


def small() -> nn.Module:
    """Return a network of 3 inputs and 2 outputs in float64, with batch norm; its weights follow a pattern."""
    model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), probe(), nn.Linear(4, 2))
    model = model.double()
    count = 0
    for parameter in model.parameters():
        for place in range(parameter.numel()):
            count += 1
            parameter.data.view(-1)[place] = ((7 * count) % 11 - 5) / 6
    return model


def criterion() -> nn.Module:
    """Return the criterion of all checks."""
    return MSE


def sgd(model: nn.Module) -> torch.optim.Optimizer:
    """Return plain gradient descent for a network."""
    return torch.optim.SGD(model.parameters(), lr=0.1)


def loss_and_slope(mean_square, pred, y):
    """Return the loss of a prediction, and its gradient."""
    pred = torch.tensor(pred, requires_grad=True)
    found = mean_square(pred, torch.tensor(y))
    found.backward()
    return found.item(), pred.grad.cpu().numpy()


def outputs(Net, sizes, arrays, X):
    """Return the outputs of a network with given weights, in training and in evaluation mode."""
    model = inject(Net(*sizes).double(), arrays)
    X = torch.tensor(X)
    return [model.train(mode)(X).detach().cpu().numpy() for mode in (True, False)]


def slopes(Net, sizes, arrays, X):
    """Return the gradients of a network's summed outputs for its weights."""
    model = inject(Net(*sizes).double(), arrays)
    model(torch.tensor(X)).square().sum().backward()
    return gradients(model)


def parameter_shapes(Net, sizes):
    """Return the shapes of a network's parameters."""
    return shapes(Net(*sizes))


def with_dropout(Net, p, hidden):
    """Return the hidden units of a network, once in training mode and twice in evaluation mode.

    The second layer passes the hidden units on, and no unit is 0 without dropout.
    """
    arrays = [torch.ones(hidden, 1), torch.ones(hidden), torch.eye(hidden), torch.zeros(hidden)]
    model = inject(Net(1, hidden, hidden, p).double(), [a.double().cpu().numpy() for a in arrays])
    X = torch.ones(5, 1, dtype=torch.float64)
    return [model.train(mode)(X).detach().cpu().numpy() for mode in (True, False, False)]


def after_epochs(train_epoch, X, y, epochs=1, batch_size=5):
    """Return the losses of some epochs of SGD, and the network's state after them."""
    model, batches = small().train(), loader(X, y, batch_size=batch_size)
    optimizer = sgd(model)
    losses = [train_epoch(model, batches, MSE, optimizer) for _ in range(epochs)]
    return losses, weights(model), buffers(model), seen(model)["training"]


def evaluated(evaluate, X, y, training):
    """Return the loss of an evaluation, what the probes saw, and snapshots from before and after it."""
    model, batches = small().train(training), loader(X, y, batch_size=5)
    MSE(model(batches.dataset.tensors[0]), batches.dataset.tensors[1]).backward()
    counted, before = seen(model), snapshot(model)
    loss = evaluate(model, batches, MSE)
    after = snapshot(model)
    counts = {key: value - counted[key] for key, value in seen(model).items()}
    return loss, counts, before, after
