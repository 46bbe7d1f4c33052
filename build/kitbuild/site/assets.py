"""What the earlier steps of the build tell the site: hashed file names, cost, numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kitbuild.exercises import script_name
from kitbuild.site.errors import SiteError
from kitbuild.site.lessons import Lesson

# Files that Python needs: bytes on the line by the first ten digits of the file's hash.
Needs = Mapping[str, int]

# Scripts that the page adds by itself when they are asked for; the html element names them.
ON_DEMAND = ("learner",)
WITH_EXERCISES = ("exercise", "stuck", "python", "editor", "packs-http", "packs-folder")


@dataclass(frozen=True)
class Assets:
    """Files in dist/site/_kit, and what it costs to start Python.

    files: logical name ("host.js", "explore/latent-map.png") to hashed name, relative to _kit.
    python: what Python needs on any page. models: what each model needs, by name. exercises: by
    lesson. more: what only some programs need, by the pattern that they match.
    numbers: values of [[number <name>]], as text for the reader.
    """

    files: Mapping[str, str]
    python: Needs
    models: Mapping[str, Needs] = field(default_factory=dict)
    more: Mapping[str, Needs] = field(default_factory=dict)
    exercises: Mapping[str, Needs] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)

    def file(self, name: str) -> str:
        """The hashed name of a file. Raises SiteError that names those that exist."""
        if name not in self.files:
            known = ", ".join(sorted(known for known in self.files if "packs/" not in known))
            raise SiteError(f"There is no built file '{name}'. There are: {known}.")
        return self.files[name]

    def on_demand(self, lesson: Lesson | None) -> dict[str, str]:
        """Short name to hashed name of the scripts that the page loads when asked for."""
        names = ON_DEMAND + (WITH_EXERCISES if lesson and lesson.exercises else ())
        scripts = {name: self.file(f"{name}.js") for name in names}
        if lesson and lesson.steps:
            scripts["steps"] = self.file("steps.js")
        if lesson and lesson.exercises:
            scripts["exercises"] = self.file(script_name(lesson.id))
        return scripts

    def needs(self, lesson: Lesson | None) -> Needs:
        """What is loaded before every program of the lesson's page works, with its models."""
        if not lesson:
            return self.python
        for name in lesson.models:
            if name not in self.models:
                known = ", ".join(sorted(self.models)) or "none"
                raise SiteError(f"There is no model '{name}'. There are: {known}.")
        programs = lesson.programs()
        parts = [self.python, self.exercises.get(lesson.id, {})]
        parts += [self.models[name] for name in lesson.models]
        parts += [needs for when, needs in self.more.items() if re.search(when, programs)]
        return {file: bytes for needs in parts for file, bytes in needs.items()}
