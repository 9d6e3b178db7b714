"""Prints, for each entity, what an engine misses most often and what it takes for one most often."""

from collections import defaultdict

IOU_THRESHOLD = 0.9
SHOWN = 12
AROUND = 40


def show(dataset, spans, names):
    missed, wrong = defaultdict(list), defaultdict(list)
    for sample, found in zip(dataset, spans, strict=True):
        gold = [(it.start_position, it.end_position, it.entity_type) for it in sample.spans]
        ours = [(it[0], it[1], names.get(it[2], it[2])) for it in found]
        collect(missed, sample.full_text, gold, ours)
        collect(wrong, sample.full_text, ours, gold)
    for entity in sorted(missed.keys() | wrong.keys()):
        list_errors(f"{entity}: missed", missed[entity])
        list_errors(f"{entity}: found wrongly", wrong[entity])


def collect(errors, text, wanted, there):
    """Adds each span that nothing of its type matches, with what lies over it instead."""
    for span in wanted:
        if not any(span[2] == other[2] and overlap(span, other) >= IOU_THRESHOLD for other in there):
            instead = [f"{other[2]} {text[other[0]:other[1]]!r}" for other in there if overlap(span, other) > 0]
            errors[span[2]].append((text[span[0] : span[1]], around(text, span), ", ".join(instead) or "nothing"))


def overlap(one, other):
    common = min(one[1], other[1]) - max(one[0], other[0])
    return 0 if common <= 0 else common / (max(one[1], other[1]) - min(one[0], other[0]))


def around(text, span):
    before, after = text[max(0, span[0] - AROUND) : span[0]], text[span[1] : span[1] + AROUND]
    return f"{before}[{text[span[0]:span[1]]}]{after}".replace("\n", "\\n")


def list_errors(title, errors):
    by_value = defaultdict(list)
    for value, *rest in errors:
        by_value[value.lower()].append(rest)
    if errors:
        print(f"\n{title}: {len(errors)}")
    for _, same in sorted(by_value.items(), key=lambda it: -len(it[1]))[:SHOWN]:
        context, instead = same[0]
        print(f"  {len(same):4} x  {context}   <- {instead}")
