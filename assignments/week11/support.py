"""Models, data and scenarios for the checks of week 11. Read it, and use it in your own experiments."""

import weakref

import numpy as np
import torch
from nngrade.kit import buffers, device, each, inject, loader, weights
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
    losses = [train_epoch(model, batches, criterion_of(y), optimizer, device()) for _ in range(epochs)]
    return {"losses": losses, "weights": weights(model), "buffers": buffers(model)}


def from_evaluation(train_epoch, arrays, X, y):
    """Do the same for a model that was left in evaluation mode, with gradients from before."""
    model = inject(network("normed", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays).eval()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    criterion_of(y)(model(torch.tensor(X)), torch.tensor(y)).backward()
    loss = train_epoch(model, loader(X, y, batch_size=5), criterion_of(y), optimizer, device())
    return {"loss": loss, "weights": weights(model), "buffers": buffers(model)}


def from_generator(train_epoch, arrays, X, y):
    """Do the same with a generator in place of the loader: without a length, and read only once."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    batches = each(loader(X, y, batch_size=5))
    loss = train_epoch(model, batches, criterion_of(y), optimizer, device())
    return {"loss": loss, "weights": weights(model)}


def with_frozen(train_epoch, arrays, X, y):
    """Do the same with a first layer whose weights are frozen."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    model[0].requires_grad_(False)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    loss = train_epoch(model, loader(X, y, batch_size=5), criterion_of(y), optimizer, device())
    return {"loss": loss, "weights": weights(model)}


def with_last_rate(train_epoch, arrays, X, y):
    """Do the same with another learning rate for the last layer."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    groups = [{"params": model[0].parameters()}, {"params": model[2].parameters(), "lr": 0.05}]
    optimizer = torch.optim.SGD(groups, lr=0.5)
    loss = train_epoch(model, loader(X, y, batch_size=5), criterion_of(y), optimizer, device())
    return {"loss": loss, "weights": weights(model)}


def in_sequence(train_epoch, arrays, X, y):
    """Return the data after an epoch on batches that share memory with it, and the weights."""
    model = inject(network("plain", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    inputs, targets = torch.tensor(X), torch.tensor(y)
    batches = [(inputs[i : i + 5], targets[i : i + 5]) for i in range(0, len(X), 5)]
    train_epoch(model, batches, criterion_of(y), optimizer, device())
    return {"X": inputs.cpu().numpy(), "y": targets.cpu().numpy(), "weights": weights(model)}


class Elsewhere(torch.Tensor):
    """A tensor that is on another device, as it were: it cannot be computed with before it is moved.

    It has to be moved to the device that was given: "cpu" by name is another one.
    """

    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        """Let a tensor be moved, measured and asked for its device; refuse all else."""
        name = getattr(func, "__name__", "")
        free = {"to", "size", "dim", "numel", "__len__", "__get__", "is_floating_point"}
        asked = [v for v in (*args[1:], *(kwargs or {}).values()) if isinstance(v, str)]
        if name not in free or "cpu" in asked:
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
    there = torch.device(device())
    numbered = torch.device(there.type, there.index or 0)
    loss = train_epoch(model, batches, criterion_of(y), optimizer, numbered)
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

    loss = train_epoch(model, loader(X, y, batch_size=2), criterion, optimizer, device())
    return {"alive": alive, "loss": loss, "weights": weights(model)}


def filled(model, arrays):
    """Set a model's parameters to arrays of the same shapes, all different, whatever their order is."""
    by_shape = {a.shape: a for a in arrays}
    found = [tuple(p.shape) for p in model.parameters()]
    fits = sorted(found) == sorted(by_shape)
    return inject(model.double(), [by_shape[s] for s in found] if fits else arrays)


def parameter_shapes(MLP, *settings):
    """Return the shapes of a new network's parameters, sorted; weights that are frozen do not count."""
    return sorted(tuple(p.shape) for p in MLP(*settings).parameters() if p.requires_grad)


def outputs(MLP, settings, arrays, X, training=False):
    """Return the outputs of a network with these weights."""
    return filled(MLP(*settings), arrays).train(training)(torch.tensor(X)).detach().cpu().numpy()


def slopes(MLP, settings, arrays, X, G):
    """Return the gradients of sum(G * outputs) for the weights, by shape, in evaluation mode."""
    model = filled(MLP(*settings), arrays).eval()
    (model(torch.tensor(X)) * torch.tensor(G)).sum().backward()
    found = {tuple(p.shape): p.grad.cpu().numpy() for p in model.parameters()}
    return [found[a.shape] for a in arrays]


def slopes_in_training(MLP, p, G):
    """Return the gradients of sum(G * outputs) for both biases of a network in training mode.

    The network is that of `with_dropout`, so an output less 5 is what dropout made of the hidden value. For
    the hidden biases, "off" is how far the largest gradient is from what these factors ask for.
    """
    arrays = [np.full((41, 6), 1 / 6), np.zeros(41), np.eye(40, 41), np.full(40, 5.0)]
    model, G = filled(MLP(6, 41, 40, p), arrays).train(), torch.tensor(G)
    out = model(torch.ones(len(G), 6, dtype=torch.float64))
    (G * out).sum().backward()
    found = {tuple(w.shape): w.grad for w in model.parameters()}
    off = found[41,][:40] - (G * (out.detach() - 5)).sum(dim=0)
    return {"b2": found[40,].cpu().numpy(), "off": off.abs().max().item()}


def repeated(MLP, settings, X):
    """Return how far two outputs of the same new network are apart, in evaluation mode."""
    model, X = MLP(*settings).eval(), torch.tensor(X, dtype=torch.float32)
    return (model(X) - model(X)).abs().max().item()


def beginnings(MLP, settings):
    """Return whether two new networks begin with equal weights, and how many hidden units are alike."""
    models = [weights(MLP(*settings)) for _ in range(2)]
    same = all(bool((a == b).all()) for a, b in zip(*models, strict=True))
    largest = max(models[0], key=lambda w: w.size, default=())
    return {"same": same, "alike": len(largest) - len({row.tobytes() for row in largest})}


def with_dropout(MLP, p, times, training):
    """Return what the outputs of a network are, whose 40 outputs are hidden values of 1, plus 5.

    "values" are the first few different outputs, "dropped" is the share of the smallest one, and "rows" how
    many of the outputs for the same input, given so many times, differ.
    """
    arrays = [np.full((41, 6), 1 / 6), np.zeros(41), np.eye(40, 41), np.full(40, 5.0)]
    model = filled(MLP(6, 41, 40, p), arrays).train(training)
    out = model(torch.ones(times, 6, dtype=torch.float64)).detach().double()
    values, rows = out.round(decimals=9).unique(), out.unique(dim=0)
    share = (out < values[0] + 1e-6).double().mean().item()
    return {"values": values[:5].cpu().numpy(), "dropped": share, "rows": len(rows)}


class _Scaled(nn.Module):
    """A module with parameters of its own: a number and a grid; and with a buffer."""

    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(()))
        self.grid = nn.Parameter(torch.ones(2, 3, 5), requires_grad=False)
        self.register_buffer("mask", torch.ones(7))


def models():
    """Return models whose parameters can be counted."""
    twice, frozen = nn.Linear(5, 5), nn.Linear(3, 4)
    frozen.requires_grad_(False)
    tied = nn.Sequential(nn.Linear(4, 6), nn.Linear(4, 6))
    tied[1].weight = tied[0].weight
    return {
        "plain": nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2)),
        "normed": nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.Linear(6, 2)),
        "frozen": nn.Sequential(frozen, nn.ReLU(), nn.Linear(4, 2)),
        "all frozen": frozen,
        "twice": nn.Sequential(twice, nn.Tanh(), twice),
        "tied": tied,
        "nested": nn.Sequential(nn.Sequential(nn.Linear(2, 7)), nn.ModuleList([nn.Linear(7, 3)])),
        "none": nn.ReLU(),
        "own": _Scaled(),
        "convolution": nn.Conv2d(2, 3, (2, 5), bias=False),
    }


def counted(count_params, name, *settings):
    """Return the number of parameters of a model, and which of them are trainable afterwards."""
    model = models()[name]
    count = count_params(model, *settings)
    return {"count": count, "requires_grad": [p.requires_grad for p in model.parameters()]}


def quartic(x):
    """Return the sum of x^4 - 2 x^2 + x."""
    return (x**4 - 2 * x**2 + x).sum()


def waves(x):
    """Return the sum of sin(30 x), whose slope changes fast."""
    return torch.sin(30 * x).sum()


def mixed(x):
    """Return a number in which all elements of x meet: log(sum(exp(x))) times the first."""
    return torch.logsumexp(x.reshape(-1), 0) * x.reshape(-1)[0]


def bent(x):
    """Return the sum of the positive elements' squares and of a tenth of the others."""
    return torch.where(x > 0, x**2, 0.1 * x).sum()


def slope(torch_grad, f, x, dtype="float64"):
    """Return the value and the gradient of a function above, named f."""
    value, grad = torch_grad(globals()[f], torch.tensor(x, dtype=getattr(torch, dtype)))
    return {"value": value, "grad": grad}


def slope_twice(torch_grad, f, x):
    """Return value and gradient of two calls with the same tensor, and what became of the tensor."""
    x = torch.tensor(x)
    found = [list(torch_grad(globals()[f], x)) for _ in range(2)]
    has_grad = x.grad is not None
    return {"calls": found, "x": x.detach(), "needs": x.requires_grad, "has_grad": has_grad}


def slope_of_parameter(torch_grad, f, x):
    """Do the same once for a tensor that has a gradient of its own already: 7 for each element."""
    x = torch.tensor(x, requires_grad=True)
    x.grad = torch.full_like(x, 7.0)
    value, grad = torch_grad(globals()[f], x)
    return {"value": value, "grad": grad, "x.grad": x.grad, "needs": x.requires_grad}


def slope_inside(torch_grad, f, w):
    """Do the same for x = 3 w, where w is a parameter; return w's gradient as well, or zeros."""
    w = torch.tensor(w, requires_grad=True)
    value, grad = torch_grad(globals()[f], 3 * w)
    return {
        "value": value,
        "grad": grad,
        "w.grad": torch.zeros_like(w) if w.grad is None else w.grad,
    }


def looped(first_loop, arrays, X, y, *settings):
    """Return the losses of a linear layer's training from these weights, the weights, and the data after it."""
    classes, inputs = arrays[0].shape
    model = inject(nn.Linear(inputs, classes).double(), arrays)
    features, targets = torch.tensor(X), torch.tensor(y)
    losses = first_loop(model, features, targets, *settings)
    kept = bool(torch.equal(features, torch.tensor(X)) and torch.equal(targets, torch.tensor(y)))
    return {"losses": losses, "W": weights(model)[0], "b": weights(model)[1], "kept": kept}


def looped_network(first_loop, arrays, X, y, *settings):
    """Do the same with a network of two layers and batch norm; return the losses and all weights."""
    model = inject(network("normed", X.shape[1], len(arrays[0]), len(arrays[-1])), arrays)
    losses = first_loop(model, torch.tensor(X), torch.tensor(y), *settings)
    return {"losses": losses, "weights": weights(model)}


class _Noting(nn.Linear):
    """A layer that notes the inputs from which gradients go back, with its weights at that time."""

    def __init__(self):
        super().__init__(1, 2, dtype=torch.float64)
        self.noted = []

    def forward(self, x):
        out = super().forward(x)
        rows, weight = x.reshape(-1).int().tolist(), self.weight.detach().clone()
        if out.requires_grad:
            out.register_hook(lambda _: self.noted.append((weight, rows)))
        return out


def visits(first_loop, n, batch_size, epochs):
    """Return the row numbers behind each step, sorted within a step.

    Row i holds i, and has the label i modulo 2. All that goes back under the same weights is one step.
    """
    model, steps, last = _Noting(), [], None
    X, y = torch.arange(n).double()[:, None], torch.arange(n) % 2
    first_loop(model, X, y, 0.001, batch_size, epochs)
    for weight, rows in model.noted:
        if last is None or not torch.equal(weight, last):
            steps.append([])
        steps[-1], last = sorted(steps[-1] + rows), weight
    return steps


def _form(x, form):
    """Return an array in another form: a "list", a "read-only" copy, or a view such as "mirrored"."""
    x = np.array(x)
    if form == "list":
        return x.tolist()
    if form == "reversed":
        return x[::-1]
    if form == "mirrored":
        return x[..., ::-1]
    if form == "transposed":
        return x.T
    if form == "sliced":
        return x[..., ::2]
    x.flags.writeable = form != "read-only"
    return x


def made(to_tensor, x, form="array", *settings):
    """Return the tensor of an array in some form; settings are the name of a dtype, and requires_grad."""
    dtypes = [getattr(torch, s) if isinstance(s, str) else s for s in settings]
    t = to_tensor(_form(x, form), *dtypes)
    return {"tensor": t, "leaf": t.is_leaf}


def written(to_tensor, x, dtype):
    """Return a tensor after x has been changed, and x after the tensor has."""
    x = np.array(x)
    t = to_tensor(x, getattr(torch, dtype))
    x += 100
    kept = t.detach().clone()
    t.detach().mul_(0)
    return {"tensor": kept, "x": x}


def last_digits(to_tensor, n):
    """Return the last three digits of whole numbers, after they have become an int64 tensor."""
    return to_tensor(n, torch.int64) % 1000


def rows(as_batch, x, form="plain"):
    """Return images as rows, and the shape of the images after it; form "transposed" is a view."""
    x = torch.tensor(x)
    x = x.transpose(-1, -2) if form == "transposed" else x
    return {"rows": as_batch(x), "shape": list(x.shape)}


def rows_gradient(as_batch, x, G):
    """Return the gradient of sum(G * rows) for the images."""
    x = torch.tensor(x, requires_grad=True)
    (as_batch(x) * torch.tensor(G)).sum().backward()
    return x.grad.cpu().numpy()


def described(describe, shape, dtype="float32", kind="plain"):
    """Return the description of a tensor, which needs a gradient ("needs") or was computed ("computed").

    "rows" makes the tensor the first rows of a larger one.
    """
    t = torch.zeros(shape, dtype=getattr(torch, dtype), requires_grad=kind in ("needs", "computed"))
    if kind == "rows":
        t = torch.zeros((10, *shape[1:]), dtype=t.dtype)[: shape[0]]
    found = dict(describe(2 * t if kind == "computed" else t))
    for name in {"dtype", "device"} & found.keys():
        if not isinstance(found[name], str):
            raise TypeError(f"{name} is an object of torch; return text, such as str(t.{name})")
    return {k: tuple(v) if isinstance(v, torch.Size) else v for k, v in found.items()}
