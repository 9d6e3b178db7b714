package dev.millrace.triage.classify;

import dev.millrace.triage.classify.kernel.KernelRules;

/// One version of how tickets are classified.
///
/// @param each how many neighbours are asked by words, and how many by meaning
/// @param leastExamples with fewer nobody can tell
/// @param kernel how texts are compared
/// @param calibration of categories, groups, impacts and urgencies
/// @param duplicateFrom how alike a ticket and an open incident are at least if they are about the same
/// @param disagreement what is left of the confidence if a language model chooses another category, from 0 to 1
public record ClassificationRules(
        int each,
        int leastExamples,
        KernelRules kernel,
        Calibration calibration,
        double duplicateFrom,
        double disagreement) {}
