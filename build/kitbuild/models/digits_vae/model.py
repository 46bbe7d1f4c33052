"""The encoder and the decoder: those of digits_map, with other widths and more hidden numbers."""

from kitbuild.models.digits_map.model import OUTPUTS, build, example_feeds

__all__ = ["OUTPUTS", "build", "example_feeds"]
