"""Runs the commands of a page as they stand, and compares what they print with what the page shows.

    readme.py README.md ROOT EXTENSION

A block of `sh` with a block of `text` right below it is run, in a folder that looks like a clone in which the extension
has been built. The others build something, which the tests have done already.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

lines = r"((?:(?!```).*\n)*)"  # up to the end of a block
pair = re.compile(r"^```sh\n" + lines + r"```\n```text\n" + lines + r"```$", re.MULTILINE)
built = "build/integrations/examples/integrations/sqlite"


def clone(root, extension, folder):
    """Makes `folder` look like the clone `root` with its extension."""
    for name in ("examples", "include"):
        (folder / name).symlink_to(root / name)
    (folder / built).mkdir(parents=True)
    (folder / built / "tact.so").symlink_to(extension)


def run(command, folder):
    """What the command prints in this folder."""
    done = subprocess.run(["bash", "-c", command], cwd=folder, stdout=subprocess.PIPE, text=True, timeout=60)
    return done.stdout


def main(page, root, extension):
    """The number of blocks that print something else."""
    blocks = pair.findall(pathlib.Path(page).read_text())
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        clone(pathlib.Path(root), pathlib.Path(extension), pathlib.Path(folder))
        for command, shown in blocks:
            printed = run(command, folder)
            if printed != shown:
                wrong += 1
                print(f"{command}prints\n{printed}and not\n{shown}")
    print(f"{len(blocks)} blocks, {wrong} wrong")
    return wrong if blocks else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
