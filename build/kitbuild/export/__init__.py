"""From trained PyTorch parts to the small ONNX files that ship, each proved and described.

Read in this order: to_onnx, quantize, parity, card, part.
"""
