"""Compiles the modules that read, where a wheel is built with HATCH_BUILD_HOOK_ENABLE_CUSTOM=1.

mypyc makes C of each module, which runs the same, and faster (docs/performance.md tells by how
much). With GOFT_TRAINED=1 as well it is compiled twice: what is made first counts, while it reads
the cases of the language packs, which paths are taken, and the second lays out its code by that;
this wants GCC. The compiler works on a copy: nothing compiled ever lies in the source tree, where
it would go on running after its module was edited. An editable install is never compiled for that
reason.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Where a page's time goes. Each module runs the same, compiled or not.
COMPILED = (
    "statements/*.py",
    "model/spans.py",
    "model/stance.py",
    "model/text.py",
    "text/*.py",
    "text/dates/*.py",
    "documents/furniture.py",
    "documents/lines.py",
    "documents/openings.py",
    "documents/parts.py",
    "documents/plain.py",
    "documents/shapes.py",
    "languages/numerals.py",
    "languages/page.py",
    "languages/sequences.py",
    "languages/folding.py",
    "languages/letters.py",
    "languages/pack.py",
    "languages/rules.py",
    "languages/variants.py",
    # Where an index's time goes.
    "languages/lines.py",
    "languages/stemming.py",
    "languages/terms.py",
    "record/introducing.py",
    "record/search/forming.py",
)
SETUP = """
import os
import sys

from mypyc.build import mypycify
from setuptools import setup

modules = {modules!r}
# What is not compiled is checked elsewhere, with the libraries that it needs.
options = ["--config-file=", "--strict", "--ignore-missing-imports", "--allow-subclassing-any",
           "--follow-imports=silent",
           "--no-warn-unused-ignores", "--no-warn-return-any"]
extensions = mypycify([*options, *modules], group_name="goft", opt_level="2")
if sys.platform != "win32":
    # What no other library may replace is called at once, without looking up where it lies.
    for extension in extensions:
        flags = ["-fvisibility=hidden", *os.environ["GOFT_FLAGS"].split()]
        extension.extra_compile_args = [*extension.extra_compile_args, *flags]
        extension.extra_link_args = flags
setup(name="goft", packages=[], ext_modules=extensions)
"""
# What the first of two makes reads.
TRAINING = """
from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes
from goft.model import Capture
from goft.pipeline import read_capture

for code in codes():
    for case in read_yaml(DATA / code / "cases" / "statements.yml"):
        read_capture(Capture(case["text"].encode(), "-", language=code))
"""
COUNTING = "-fprofile-generate"
BY_COUNTS = "-fprofile-use -Wno-missing-profile"


class CompilingHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts compiled modules into the wheel beside their sources."""

    _folder: str | None = None

    def dependencies(self) -> list[str]:
        """What it takes to build: what goft itself needs, where the build is to read with it."""
        return self.metadata.core.dependencies if os.environ.get("GOFT_TRAINED") else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the install is to follow the sources."""
        if version == "editable":
            return
        self._folder = tempfile.mkdtemp()
        build = _compile(Path(self.root), Path(self._folder))
        found = {str(path): str(path.relative_to(build)) for path in build.rglob("*.*")}
        build_data["force_include"].update(found)
        build_data.update(pure_python=False, infer_tag=True)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Drop the copy."""
        if self._folder:
            shutil.rmtree(self._folder)


def _compile(root: Path, folder: Path) -> Path:
    """The folder that holds what was made of the modules of `root`."""
    shutil.copytree(root / "src" / "goft", folder / "goft")
    modules = [str(p.relative_to(folder)) for g in COMPILED for p in (folder / "goft").glob(g)]
    (folder / "setup.py").write_text(SETUP.format(modules=sorted(modules)))
    if not os.environ.get("GOFT_TRAINED"):
        return _make(folder, "built", "")
    _train(folder, _make(folder, "trained", COUNTING))
    return _make(folder, "built", BY_COUNTS)


def _make(folder: Path, name: str, flags: str) -> Path:
    command = [sys.executable, "setup.py", "-q", "build_ext", "--force", "--build-lib", name]
    settings = {"MYPYPATH": str(folder), "GOFT_FLAGS": flags}
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, **settings})
    return folder / name


def _train(folder: Path, trained: Path) -> None:
    """Read with what was made first; it leaves its counts where the second make looks for them."""
    shutil.copytree(folder / "goft", trained / "goft", dirs_exist_ok=True)
    command = [sys.executable, "-c", TRAINING]
    settings = {"PYTHONPATH": os.pathsep.join([str(trained), os.environ.get("PYTHONPATH", "")])}
    subprocess.run(command, cwd=trained, check=True, env={**os.environ, **settings})
