"""The command line: see `train`."""

from training.matcher.train import main

if __name__ == "__main__":
    main()
