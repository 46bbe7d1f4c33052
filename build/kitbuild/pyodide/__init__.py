"""Python for the page: Pyodide, NumPy and kit as packs, made by pyodide-build's own tools."""
