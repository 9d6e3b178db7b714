package dev.millrace.triage.classify;

import dev.millrace.triage.classify.kernel.KernelRules;

/// One version of how tickets are classified.
///
/// @param each how many neighbours are asked by words, and how many by meaning
/// @param sample how many examples are taken by chance, so that words are weighed as they are used, and what is far off
///     is seen to be
/// @param leastExamples with fewer nobody can tell
/// @param kernel how texts are compared
/// @param calibration of categories, groups, impacts and urgencies
/// @param duplicateFrom how alike a ticket and an open incident are at least if they are about the same
/// @param disagreement what is left of the confidence if a language model chooses another category, from 0 to 1
public record ClassificationRules(
        int each,
        int sample,
        int leastExamples,
        KernelRules kernel,
        Calibration calibration,
        double duplicateFrom,
        double disagreement) {}
