"""`fill NUMBER`: an invented magazine of so many articles in the migrated, empty database. Prints how far it is."""

from bench.content.filling import fill


def main(number):
    fill(int(number), lambda line: print(line, flush=True))
