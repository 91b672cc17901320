"""The program's one door: a child's name goes to `children/`, everything else to `start.py`."""

import sys


def main() -> None:
    """Run the desk, the terminal or, with `--child NAME`, one sealed process."""
    if sys.argv[1:2] == ["--child"]:
        from app.children.entry import run_child

        run_child(sys.argv[2:])
    else:
        from app.start import start

        sys.exit(start(sys.argv[1:]))


if __name__ == "__main__":
    main()
