package dev.millrace.search.answer;

import java.util.Locale;

/// Why a question is not answered.
public enum Reason {
    /// Nothing that the reader may see speaks to the question.
    NO_EVIDENCE("Nothing that you may see speaks to this question."),
    /// What was found speaks to the question too weakly.
    EVIDENCE_TOO_WEAK("What was found does not speak to this question clearly enough to answer from it."),
    /// The model read the sources and found no answer in them.
    NOT_IN_SOURCES("The documents that were found do not answer this question."),
    /// The model wrote, twice, what is no answer from the sources.
    INVALID_OUTPUT("The model gave no answer that holds against its sources, and did not mend it when it was told."),
    /// The model or its provider would not speak to the question.
    MODEL_REFUSED("The model would not answer this question."),
    /// The embedded answerer copies sentences; it fills no forms.
    SCHEMA_NEEDS_A_MODEL(
            "The answerer that needs no model fills one text or one list of texts; this schema needs a language model.");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /// The code in answers, prompts and the ledger: `evidence-too-weak`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refusal refusal() {
        return new Refusal(code(), words);
    }
}
