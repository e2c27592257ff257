"""Puts libtact.so into the package, which is Python alone otherwise.

The library is the one that the environment variable TACT_LIBRARY names; without it, CMake builds it in the clone that
this folder is part of. What setuptools makes on the way goes to the clone's build folder too.
"""

import os
import shutil
import subprocess
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # setuptools before 70.1
    from wheel.bdist_wheel import bdist_wheel

HERE = Path(__file__).resolve().parent
CLONE = HERE.parents[2]


def library():
    """The path of libtact.so, which is built if need be."""
    if "TACT_LIBRARY" in os.environ:
        return Path(os.environ["TACT_LIBRARY"])
    for command in (["--preset", "integrations"], ["--build", "--preset", "integrations", "--target", "tact_c"]):
        subprocess.run(["cmake", *command], cwd=CLONE, check=True)
    return CLONE / "build/integrations/examples/integrations/c/libtact.so"


def scratch():
    """A folder for what is made on the way."""
    folder = Path(os.environ.get("TACT_SCRATCH", CLONE / "build/python"))
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder)


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        shutil.copyfile(library(), Path(self.build_lib) / "tact" / "libtact.so")


class WheelOfOnePlatform(bdist_wheel):
    """A wheel for every Python 3, and for the platform that the library was built for."""

    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelOfOnePlatform},
    options={"build": {"build_base": scratch()}, "egg_info": {"egg_base": scratch()}},
)
