"""The encoder and the decoder: those of digits_map, smaller and with one hidden number."""

from kitbuild.models.digits_map.model import OUTPUTS, build, example_feeds

__all__ = ["OUTPUTS", "build", "example_feeds"]
