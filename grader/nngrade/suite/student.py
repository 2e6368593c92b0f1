"""`student`: the submission as a check sees it, each call a message to the worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

import numpy as np

from nngrade.errors import MissingName, StudentError
from nngrade.worker.inside import wire
from nngrade.worker.outside.client import Client, Response
from nngrade.worker.outside.session import Call, Runner, check_kind

ITEMS_MAX = 10_000
# Calls sent in one message; a header holds at least this many.
BATCH = 500


class Student:
    """The submission's functions, as attributes: `student.softmax(x)`.

    `calls` holds the calls of the check at hand, in order.
    """

    def __init__(self, runner: Runner | None = None) -> None:
        self._runner = runner
        self.calls: list[Call] = []

    def attach(self, runner: Runner | None) -> Runner | None:
        """Let `runner` answer from now on; the one that did before."""
        before, self._runner = self._runner, runner
        return before

    def __getattr__(self, name: str) -> RemoteFunction:
        if name.startswith("_"):
            raise AttributeError(name)
        assert self._runner is not None
        return RemoteFunction(self._runner, self.calls, name)


class RemoteFunction:
    """A function of the submission. Arguments and result cross by value.

    The check's own arrays stay as they are; what the student's function did to its copies is noted,
    and fails the exercise's purity check. `in_place` lets the changes through.
    """

    def __init__(self, runner: Runner, calls: list[Call], name: str) -> None:
        self._runner, self._calls = runner, calls
        self.name = name

    def __repr__(self) -> str:
        return f"student.{self.name}"

    @property
    def last(self) -> Call:
        """The latest call of this function in the check at hand."""
        return next(c for c in reversed(self._calls) if c.function == self.name and not c.target)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it; raises a `StudentError` when there is no answer of the right kind."""
        return self._one(args, kwargs, in_place=False)

    def in_place(self, *args: Any, **kwargs: Any) -> Any:
        """Call it, and let it change the arrays, lists and dicts it is given."""
        return self._one(args, kwargs, in_place=True)

    def map(self, calls: Iterable[tuple[Any, ...]]) -> list[Any]:
        """Many calls in one message, one tuple of arguments each; the list of results."""
        todo = list(calls)
        results: list[Any] = []
        for start in range(0, len(todo), BATCH):
            results += self._batch(todo[start : start + BATCH])
        return results

    def _one(self, args: tuple[Any, ...], kwargs: dict[str, Any], *, in_place: bool) -> Any:
        record = Call(self.name, tuple(map(own_copy, args)), kwargs, unspecified=self._unspecified)
        self._calls.append(record)
        try:
            response = self._runner.call(
                "call", self.name, name=self.name, args=args, kwargs=kwargs
            )
            record.warnings = response.warnings
            if in_place:
                write_back(response)
            else:
                note_changes(self._runner, [record], response)
            record.value = wrap_handles(self._runner, self._calls, self.name, response.value)
            self._judge(record.value)
            record.loose = self._is_loose(record.value)
        except StudentError as e:
            record.fault = e
            raise
        return record.value

    def _batch(self, todo: list[tuple[Any, ...]]) -> list[Any]:
        try:
            response = self._runner.call("map", self.name, name=self.name, args=todo)
            values = response.value
            if not isinstance(values, list) or len(values) != len(todo):
                raise StudentError(f"`{self.name}` did not answer each of several calls")
        except StudentError as e:
            self._calls.append(Call(self.name, todo[min(e.index, len(todo) - 1)], {}, fault=e))
            raise
        results = [wrap_handles(self._runner, self._calls, self.name, v) for v in values]
        pairs = zip(todo, results, strict=True)
        records = [Call(self.name, a, {}, v, unspecified=self._unspecified) for a, v in pairs]
        records[0].warnings = response.warnings
        records[0].loose = any(map(self._is_loose, results))
        note_changes(self._runner, records, response)
        self._calls += records
        for record in records:
            try:
                self._judge(record.value)
            except StudentError as e:
                record.fault = e
                raise
        return results

    @property
    def _unspecified(self) -> Literal[True] | tuple[int, ...]:
        owner = self._runner.owner(self.name)
        return () if owner is None else owner[0].unspecified

    def _judge(self, value: Any) -> None:
        owner = self._runner.owner(self.name)
        if owner is not None:
            check_kind(value, owner[1])

    def _is_loose(self, value: Any) -> bool:
        """Whether an array of shape (1,) stands where a number was asked for."""
        owner = self._runner.owner(self.name)
        number = owner is not None and owner[1].returns in ("float", "int", "bool")
        return number and isinstance(value, np.ndarray) and value.shape == (1,)


def note_changes(runner: Runner, records: Sequence[Call], response: Response) -> None:
    """Note which arguments each of the calls has changed, and which its result shares memory with.

    Drawing from a random generator changes it, and is what it is passed for.
    """
    for i, new in response.changed.items():
        if isinstance(new, (np.ndarray, list, dict)):
            record = _given_to(records, response.given[i])
            record.changed = [*record.changed, argument(runner, record, response.given[i])]
    for i in response.aliases:
        record = _given_to(records, response.given[i])
        record.shared = [*record.shared, argument(runner, record, response.given[i])]
    records[0].overwrote = response.overwrote


def _given_to(records: Sequence[Call], given: Any) -> Call:
    """The first of the calls that has this among its arguments."""
    holders = (r for r in records if _holds([r.args, r.kwargs], given))
    return next(holders, records[0])


def own_copy(x: Any) -> Any:
    """A random generator's copy in the state of now; anything else is itself."""
    if type(x).__name__ != "Generator" or not isinstance(x, np.random.Generator):
        return x
    copy = np.random.Generator(type(x.bit_generator)())
    copy.bit_generator.state = x.bit_generator.state
    return copy


def argument(runner: Runner, record: Call, given: Any) -> str:
    """The name of the argument that `given` is, or is a part of."""
    owner = runner.owner(record.function)
    names = owner[1].parameters if owner and not record.target else ()
    for i, value in enumerate(record.args):
        if value is given or _holds(value, given):
            return names[i] if i < len(names) else f"argument {i + 1}"
    for key, value in record.kwargs.items():
        if value is given or _holds(value, given):
            return key
    return "an argument"


def _holds(value: Any, part: Any) -> bool:
    if isinstance(value, dict):
        value = list(value.values())
    return isinstance(value, (list, tuple)) and any(v is part or _holds(v, part) for v in value)


def write_back(response: Response) -> None:
    """Give the check's own arrays, lists and dicts the contents that the worker's copies have now."""
    for i, new in response.changed.items():
        old = response.given[i]
        if isinstance(old, np.ndarray):
            if not isinstance(new, np.ndarray) or new.shape != old.shape:
                raise StudentError("an array that was to be changed in place has another shape now")
            np.copyto(old, new, casting="unsafe")
        elif isinstance(old, list) and isinstance(new, list):
            old[:] = new
        elif isinstance(old, dict) and isinstance(new, dict):
            old.clear()
            old.update(new)
        elif isinstance(old, np.random.Generator) and isinstance(new, np.random.Generator):
            old.bit_generator.state = new.bit_generator.state


def wrap_handles(
    runner: Runner, calls: list[Call], function: str, value: Any, made: str = ""
) -> Any:
    """A value as a check uses it: handles become proxies, wherever they stand.

    `made` says how it was had, as Python has it, if not by calling the function.
    """
    if isinstance(value, wire.Handle):
        assert runner.client is not None
        return RemoteObject(runner, calls, function, made or f"{function}(…)", value, runner.client)
    if isinstance(value, list):
        return [wrap_handles(runner, calls, function, v, made) for v in value]
    if isinstance(value, tuple):
        return tuple([wrap_handles(runner, calls, function, v, made) for v in value])
    if isinstance(value, dict):
        return {k: wrap_handles(runner, calls, function, v, made) for k, v in value.items()}
    return value


class RemoteObject:
    """An object that stays in the worker: attributes, methods, operators, iteration.

    Dropping the proxy frees the object.
    """

    def __init__(
        self,
        runner: Runner,
        calls: list[Call],
        function: str,
        made: str,
        handle: wire.Handle,
        client: Client,
    ) -> None:
        self.__dict__.update(
            _runner=runner,
            _calls=calls,
            _function=function,
            _made=made,
            handle=handle,
            _client=client,
        )

    @property
    def type_name(self) -> str:
        """The name of its class, as the worker tells it."""
        name: str = self.handle.type_name
        return name

    def __repr__(self) -> str:
        return f"<{self.handle.type_name} in the worker>"

    def _request(self, op: str, name: str = "", args: Any = (), kwargs: Any = None) -> Any:
        given = {} if kwargs is None else kwargs
        record = Call(
            self._function,
            tuple(map(own_copy, args)),
            given,
            op=op,
            target=self.handle.id,
            name=name,
            of=self._made,
        )
        self._calls.append(record)
        try:
            response = self._runner.call(
                op,
                self._function,
                handle=self.handle.id,
                name=name,
                args=args,
                kwargs=given,
                client=self._client,
            )
            record.warnings = response.warnings
            note_changes(self._runner, [record], response)
            made = {"get": record.label, "op": ""}.get(op, f"{record.label}(…)")
            record.value = wrap_handles(
                self._runner, self._calls, self._function, response.value, made
            )
        except StudentError as e:
            record.fault = e
            raise
        return record.value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._request("get", name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._request("set", name, [value])

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it, if its class has a `__call__`."""
        return self._request("call", "", args, kwargs)

    def __iter__(self) -> Iterator[Any]:
        items = self._request("list", "", [self.handle, ITEMS_MAX])
        if not isinstance(items, list):
            raise MissingName("an object that should be iterable is not")
        return iter(items)

    def __len__(self) -> int:
        try:
            found = self._request("op", "len", [self.handle])
        except StudentError as e:
            # `list` asks for a length first, and takes this for "there is none".
            if e.detail.startswith("TypeError"):
                raise TypeError(e.detail) from e
            raise
        if type(found) is not int or found < 0:
            raise StudentError("an object's length is no whole number")
        return found

    def __del__(self) -> None:
        self._runner.drop(self.handle.id, self._client)


def _operator(name: str, *, swapped: bool) -> Any:
    def apply(self: RemoteObject, *others: Any) -> Any:
        operands = [o.handle if isinstance(o, RemoteObject) else o for o in others]
        args = [*operands, self.handle] if swapped else [self.handle, *operands]
        return self._request("op", name, args)

    return apply


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"):
    setattr(RemoteObject, f"__{_name}__", _operator(_name, swapped=False))
    setattr(RemoteObject, f"__r{_name}__", _operator(_name, swapped=True))
for _name in ("neg", "pos", "abs", "getitem", "setitem", "contains"):
    setattr(RemoteObject, f"__{_name}__", _operator(_name, swapped=False))
for _name in ("lt", "le", "gt", "ge"):
    setattr(RemoteObject, f"__{_name}__", _operator(_name, swapped=False))
