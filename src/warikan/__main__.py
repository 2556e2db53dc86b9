"""`python -m warikan`: the same as the command."""

from warikan.cli.main import main

if __name__ == "__main__":
    main()
