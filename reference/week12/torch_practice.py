"""Week 12: evaluation, custom gradients and digits in PyTorch.

Conventions of this week:

* samples come first: a batch x is (N, ...), its labels y are (N,), whole numbers (int64) from 0;
* criterion(outputs, y) returns the mean loss of a batch, as a tensor of shape ();
* models and inputs may be float32 or float64: keep the dtype that you get;
* where a docstring asks for a float, return a Python number, not a tensor.
"""

from collections.abc import Callable, Iterable

import torch
from torch import nn

Batches = Iterable[tuple[torch.Tensor, torch.Tensor]]
Criterion = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def evaluate(model: nn.Module, loader: Batches, criterion: Criterion) -> tuple[float, float]:
    """Return a classifier's mean loss and accuracy on all samples of a loader.

    loader yields at least one batch (x, y): x (n, ...), y (n,) whole numbers. The last batch may be
    smaller. A loader may be a DataLoader, a list or a generator, so loop over it once, and do not ask for
    its length. model(x) returns (n, classes); the largest entry of a row is the answer. With N samples:

        loss     = (sum over all batches of n * criterion(model(x), y)) / N
        accuracy = (number of samples whose answer is y) / N, from 0 to 1

    Compute in evaluation mode and without recording gradients. Afterwards all is as it was: the model's
    mode, parameters, buffers and gradients, and whether gradients are switched on. Both results are
    Python floats.

    >>> x, y = torch.tensor([[2.0, 1.0], [0.0, 1.0], [3.0, 5.0]]), torch.tensor([0, 1, 0])
    >>> loss, accuracy = evaluate(nn.Identity(), [(x[:2], y[:2]), (x[2:], y[2:])], nn.CrossEntropyLoss())
    >>> round(loss, 4), round(accuracy, 4)
    (0.9178, 0.6667)
    """
    ### BEGIN SOLUTION evaluate
    training = model.training
    model.eval()
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            out = model(x)
            total += criterion(out, y).item() * len(x)
            right += (out.argmax(dim=1) == y).sum().item()
            count += len(x)
    model.train(training)
    return total / count, right / count
    ### END SOLUTION evaluate
