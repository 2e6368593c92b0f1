"""What the checks of week 11 run your functions on. Read it, and use it in your own experiments."""

import weakref

import torch
from nngrade.kit import buffers, each, inject, loader, weights
from torch import nn


def network(kind, inputs, hidden, outputs):
    """Return a network in float64, with batch norm if kind is "normed"; inputs differ from outputs."""
    middle = [nn.BatchNorm1d(hidden)] if kind == "normed" else []
    return nn.Sequential(
        nn.Linear(inputs, hidden), *middle, nn.Tanh(), nn.Linear(hidden, outputs)
    ).double()


def criterion_of(y):
    """Return cross-entropy for integer targets, and the mean squared error for others."""
    return nn.MSELoss() if y.dtype.kind == "f" else nn.CrossEntropyLoss()


def after_epochs(train_epoch, kind, arrays, X, y, batch_size=5, epochs=1, momentum=0.0):
    """Return the losses of some epochs of SGD, and the weights and buffers after them."""
    model = inject(network(kind, X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    batches = loader(X, y, batch_size=batch_size)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5, momentum=momentum)
    losses = [
        train_epoch(model, batches, criterion_of(y), optimizer, "cpu") for _ in range(epochs)
    ]
    return {"losses": losses, "weights": weights(model), "buffers": buffers(model)}


def from_evaluation(train_epoch, arrays, X, y):
    """Do the same for a model that was left in evaluation mode, with gradients from before."""
    model = inject(network("normed", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays).eval()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    criterion_of(y)(model(torch.tensor(X)), torch.tensor(y)).backward()
    loss = train_epoch(model, loader(X, y, batch_size=5), criterion_of(y), optimizer, "cpu")
    return {"loss": loss, "weights": weights(model), "buffers": buffers(model)}


def from_generator(train_epoch, arrays, X, y):
    """Do the same with a generator in place of the loader: without a length, and read only once."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    batches = each(loader(X, y, batch_size=5))
    loss = train_epoch(model, batches, criterion_of(y), optimizer, "cpu")
    return {"loss": loss, "weights": weights(model)}


def with_frozen(train_epoch, arrays, X, y):
    """Do the same with a first layer whose weights are frozen."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    model[0].requires_grad_(False)
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.5)
    loss = train_epoch(model, loader(X, y, batch_size=5), criterion_of(y), optimizer, "cpu")
    return {"loss": loss, "weights": weights(model)}


def with_last_rate(train_epoch, arrays, X, y):
    """Do the same with another learning rate for the last layer."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    groups = [{"params": model[0].parameters()}, {"params": model[2].parameters(), "lr": 0.05}]
    optimizer = torch.optim.SGD(groups, lr=0.5)
    loss = train_epoch(model, loader(X, y, batch_size=5), criterion_of(y), optimizer, "cpu")
    return {"loss": loss, "weights": weights(model)}


def in_sequence(train_epoch, arrays, X, y):
    """Return the data after an epoch on batches that share memory with it, and the weights."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    inputs, targets = torch.tensor(X), torch.tensor(y)
    batches = [(inputs[i : i + 5], targets[i : i + 5]) for i in range(0, len(X), 5)]
    train_epoch(model, batches, criterion_of(y), optimizer, "cpu")
    return {"X": inputs.numpy(), "y": targets.numpy(), "weights": weights(model)}


class Elsewhere(torch.Tensor):
    """A tensor that is on another device, as it were: it cannot be computed with before it is moved."""

    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        """Let a tensor be moved, measured and asked for its device; refuse all else."""
        name = getattr(func, "__name__", "")
        free = {"to", "cpu", "size", "dim", "numel", "__len__", "__get__", "is_floating_point"}
        if name not in free:
            raise RuntimeError(
                "Expected all tensors to be on the same device, but found at least two devices"
            )
        with torch._C.DisableTorchFunctionSubclass():
            args = [a.as_subclass(torch.Tensor) if isinstance(a, cls) else a for a in args]
            return func(*args, **(kwargs or {}))


def from_elsewhere(train_epoch, arrays, X, y):
    """Return the loss and the weights for batches that have to be moved to the device first."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    batches = [[t.as_subclass(Elsewhere) for t in pair] for pair in loader(X, y, batch_size=5)]
    device = torch.device("cpu")
    loss = train_epoch(model, batches, criterion_of(y), optimizer, device)
    return {"loss": loss, "weights": weights(model)}


class _Token:
    """Something whose life can be watched."""


class _Watched(torch.autograd.Function):
    """The identity, with a token that lives as long as the graph."""

    @staticmethod
    def forward(ctx, x, tokens):
        ctx.token = _Token()
        tokens.append(weakref.ref(ctx.token))
        return x.clone()

    @staticmethod
    def backward(ctx, grad):
        return grad, None


def graphs_alive(train_epoch, arrays, X, y):
    """Return, for each batch, how many earlier batches' graphs are alive; and the loss and the weights."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    tokens, alive = [], []

    def criterion(out, target):
        alive.append(sum(token() is not None for token in tokens))
        return _Watched.apply(criterion_of(y)(out, target), tokens)

    loss = train_epoch(model, loader(X, y, batch_size=2), criterion, optimizer, "cpu")
    return {"alive": alive, "loss": loss, "weights": weights(model)}
