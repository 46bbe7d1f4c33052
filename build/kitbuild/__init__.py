"""All that makes the course: models, packs, pages, bundles. Its steps are in `__main__.py`."""
