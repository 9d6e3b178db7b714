"""Reads a corpus with Presidio each time it is asked to.

usage: masking_speed.py CORPUS

CORPUS is a JSON array of texts. For each line on standard input one line is written: characters a second of CPU time.
"""

import json
import logging
import sys
import time
from pathlib import Path

import peer
from presidio_analyzer import BatchAnalyzerEngine


def characters_a_second(analyzer, corpus):
    start = time.process_time()
    found = sum(len(it) for it in analyzer.analyze_iterator(texts=corpus, language="en"))
    used = time.process_time() - start
    assert found > 0, "nothing was found in a corpus that holds much"
    return sum(map(len, corpus)) / used


def main(corpus_file):
    logging.disable(logging.WARNING)
    corpus = json.loads(Path(corpus_file).read_text(encoding="utf-8"))
    analyzer = BatchAnalyzerEngine(analyzer_engine=peer.analyzer())
    characters_a_second(analyzer, corpus[:10])
    print("ready", flush=True)
    for _ in sys.stdin:
        print(characters_a_second(analyzer, corpus), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
