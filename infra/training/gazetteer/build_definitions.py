#!/usr/bin/env python3
"""Builds definitions.gz, prose without names to learn from, of WordNet: see README.md beside it.

Usage: build_definitions.py SOURCES TARGET
SOURCES is the folder into which fetch.sh unpacked the packages.
One entry a line, sorted: d and a definition, or t and a term, after a tab.
"""
import gzip
import hashlib
import pathlib
import re
import sys

DEFINITIONS, TERMS = 16_000, 12_000
# https://wordnet.princeton.edu/documentation/lexnames5wn
SCIENCE = {4, 6, 8, 9, 10, 13, 19, 22, 23, 24, 26, 27}
FIELDS, NAMES = {8, 19, 22, 26, 27}, {14, 15, 18}


def synsets(sources):
    """File number, whether it is an instance (a certain person, place or work), lemmas, definition."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (sources / f"wordnet/dict/data.{part}").read_text().splitlines():
            if line.startswith("  "):
                continue
            data, _, gloss = line.partition(" | ")
            fields = data.split()
            count = int(fields[3], 16)
            lemmas = [re.sub(r"\(\w+\)$", "", word).replace("_", " ") for word in fields[4 : 4 + 2 * count : 2]]
            yield int(fields[1]), "@i" in fields, lemmas, gloss.split('; "')[0].strip()


def chosen(entries, count):
    """As many, spread evenly whatever their order."""
    return sorted(sorted(set(entries), key=lambda it: hashlib.sha256(it.encode()).digest())[:count])


def capitals(text):
    return {word for word in re.findall(r"[\w'-]+", text) if word != word.lower()}


def main():
    sources, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    all_synsets = list(synsets(sources))
    named = set().union(*(capitals(x) for file, one, lemmas, _ in all_synsets if one or file in NAMES for x in lemmas))
    known = set().union(*(capitals(x) for _, one, lemmas, _ in all_synsets if not one for x in lemmas)) - named
    definitions, terms = [], []
    for file, instance, lemmas, definition in all_synsets:
        if not instance and 30 <= len(definition) <= 160 and '"' not in definition and capitals(definition) <= known:
            definitions.append(definition)
        if not instance and file in SCIENCE:
            terms.extend(x for x in lemmas if len(x) > 1 and (file in FIELDS or capitals(x)))
    lines = [f"d\t{x}\n" for x in chosen(definitions, DEFINITIONS)] + [f"t\t{x}\n" for x in chosen(terms, TERMS)]
    target.write_bytes(gzip.compress("".join(lines).encode(), compresslevel=9, mtime=0))
    print(len(definitions), "definitions", len(terms), "terms", target.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
