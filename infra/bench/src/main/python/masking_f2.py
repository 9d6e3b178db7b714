"""Scores spans with Presidio's own span evaluator, and Presidio itself in the same run.

usage: masking_f2.py DATASET SPANS SCORES [--alone] [--errors]

DATASET is of the form of presidio-research's synth_dataset_v2.json. SPANS holds, for each of its samples, the spans that
another engine found: [start, end, type, confidence], by code point. SCORES is written. --alone leaves Presidio out,
--errors prints the most common errors of the other engine.
"""

import contextlib
import io
import json
import logging
import os
import sys
import warnings
from pathlib import Path

os.environ["TQDM_DISABLE"] = "1"

import errors
import peer
from presidio_evaluator import InputSample, span_to_tag
from presidio_evaluator.evaluation import SpanEvaluator
from presidio_evaluator.models import BaseModel, PresidioAnalyzerWrapper

# The rule of the published default (the evaluator's own), and that of the published tuned run.
IOU_THRESHOLDS = (0.9, 0.7)

# What Presidio's map from the names of data sets to its own does not name.
OUR_NAMES = {"URL_CREDENTIALS": "URL", "COORDINATES": "LOCATION"}


class GivenSpans(BaseModel):
    """Predicts what another engine found."""

    def __init__(self, spans, names):
        super().__init__()
        self.name = "given"
        self.spans = spans
        self.names = names

    def batch_predict(self, dataset, **kwargs):
        return [self.tags(sample, spans) for sample, spans in zip(dataset, self.spans, strict=True)]

    def predict(self, sample, **kwargs):
        raise NotImplementedError("spans are given for whole data sets")

    def tags(self, sample, spans):
        return span_to_tag(
            scheme="IO",
            text=sample.full_text,
            starts=[span[0] for span in spans],
            ends=[span[1] for span in spans],
            tags=[self.names.get(span[2], span[2]) for span in spans],
            scores=[span[3] for span in spans],
            tokens=sample.tokens,
        )


def metrics(precision, recall, f, annotated, predicted, matched):
    figures = {"precision": precision, "recall": recall, "f2": f}
    figures = {name: 0.0 if figure != figure else figure for name, figure in figures.items()}
    return figures | {"annotated": annotated, "predicted": predicted, "matched": matched}


def score(model, dataset):
    results = SpanEvaluator(model=model).evaluate_all(dataset)
    return [scored(SpanEvaluator(model=None, iou_threshold=threshold), results) for threshold in IOU_THRESHOLDS]


def scored(evaluator, results):
    found = evaluator.calculate_score(results)
    return {
        "iou": evaluator.iou_threshold,
        "overall": metrics(
            found.pii_precision, found.pii_recall, found.pii_f,
            found.pii_annotated, found.pii_predicted, found.pii_true_positives,
        ),
        "entities": {
            name: metrics(
                it.precision, it.recall, it.f_beta, it.num_annotated, it.num_predicted, it.true_positives
            )
            for name, it in found.per_type.items()
        },
    }


def presidio(dataset, name, with_organizations):
    analyzer = peer.analyzer(with_organizations)
    wrapper = PresidioAnalyzerWrapper(analyzer_engine=analyzer, score_threshold=peer.THRESHOLD)
    return {"name": name, "supported": wrapper.entities, "scores": score(wrapper, dataset)}


def peers(dataset):
    return [
        presidio(dataset, "Presidio", with_organizations=False),
        presidio(dataset, "Presidio with ORGANIZATION", with_organizations=True),
    ]


def main(dataset_file, spans_file, scores_file, *options):
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    names = PresidioAnalyzerWrapper.presidio_entities_map | OUR_NAMES
    spans = json.loads(Path(spans_file).read_text(encoding="utf-8"))
    with contextlib.redirect_stdout(io.StringIO()):
        dataset = InputSample.read_dataset_json(dataset_file, token_model_version=peer.small_model())
        dataset = SpanEvaluator.align_entity_types(dataset, entities_mapping=names, allow_missing_mappings=True)
        ours = {"name": "Millrace", "supported": [], "scores": score(GivenSpans(spans, names), dataset)}
        others = [] if "--alone" in options else peers(dataset)
    if "--errors" in options:
        errors.show(dataset, spans, names)
    differing = {name: entity for name, entity in names.items() if name != entity}
    found = {"model": peer.model_name(), "names": differing, "engines": [ours, *others]}
    Path(scores_file).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
