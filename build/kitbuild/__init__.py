"""All that makes the course: models, packs, pages, bundles. `python -m kitbuild` lists the steps."""
