"""One plain sentence for every operator: op_type -> msgid. Read sentences_*.py."""

from kit.glass.sentences_networks import NETWORKS
from kit.glass.sentences_numbers import NUMBERS
from kit.glass.sentences_other import OTHER
from kit.glass.sentences_places import PLACES

__all__ = ["SENTENCES"]

SENTENCES: dict[str, str] = {**NUMBERS, **PLACES, **NETWORKS, **OTHER}
