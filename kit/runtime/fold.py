"""Before the first run: compute once what only prepares stored tensors, and mark what dies when."""

from collections import ChainMap
from collections.abc import MutableMapping
from dataclasses import replace

from kit.runtime.block import Block, Call
from kit.runtime.dtypes import Value
from kit.runtime.limits import MAX_FILE_BYTES, Budget

__all__ = ["fold", "trimmed"]


def fold(block: Block, budget: Budget) -> Block:
    """Return the block, and those inside it, without the calls that need to run only once.

    Their results are stored in it; stored tensors that nothing reads any more, such as int8
    weights, are let go. At most MAX_FILE_BYTES are made, so that a model of a thousand casts
    loads in finite time: the rest waits for a run.
    """
    return _Folder(budget).fold(block, ChainMap())


class _Folder:
    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._left = MAX_FILE_BYTES

    def fold(self, block: Block, around: ChainMap[str, Value]) -> Block:
        values = around.new_child(dict(block.stored))
        rest: list[Call] = []
        for call in block.calls:
            blocks = {key: self.fold(inner, values) for key, inner in call.blocks.items()}
            inner_reads = (name for inner in blocks.values() for name in inner.reads)
            names = dict.fromkeys((*call.node.inputs, *inner_reads))
            ready = replace(call, blocks=blocks, reads=tuple(name for name in names if name))
            if not self._done(ready, values):
                rest.append(ready)
        return trimmed(block, values.maps[0], rest)

    def _done(self, call: Call, values: ChainMap[str, Value]) -> bool:
        """Run the call if it folds and all it reads is stored."""
        if not call.operator.fold or self._left <= 0 or not all(n in values for n in call.reads):
            return False
        for output in call.run(values, self._budget).values():
            output.setflags(write=False)  # a trace hands it out; the weights stay as they are
            self._left -= output.nbytes
        return True


def trimmed(block: Block, values: MutableMapping[str, Value], calls: list[Call]) -> Block:
    """Return the block with these calls, what they read, and the values that die at each."""
    wanted = {value.name for value in block.outputs}
    read = {name for call in calls for name in call.reads} | wanted
    made = {name for call in calls for name in call.node.outputs}
    later = wanted | values.keys()  # read after the call, or kept for the next run
    marked: list[Call] = []
    for call in reversed(calls):
        dead = ({*call.reads, *call.node.outputs} - later) - {""}
        later |= dead
        marked.append(replace(call, dead=tuple(sorted(dead))))
    return replace(
        block,
        stored={name: value for name, value in values.items() if name in read},
        calls=tuple(reversed(marked)),
        reads=tuple(sorted(read - made - values.keys() - set(block.inputs))),
    )
