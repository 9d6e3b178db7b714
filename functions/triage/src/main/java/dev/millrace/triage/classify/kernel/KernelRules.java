package dev.millrace.triage.classify.kernel;

/// How texts are compared.
///
/// @param words weight of words and pairs of them
/// @param characters weight of three to five characters in a row
/// @param meaning weight of vectors
/// @param sharpness how fast the likeness of vectors falls with their cosine
/// @param penalty of the ridge regression
public record KernelRules(double words, double characters, double meaning, double sharpness, double penalty) {}
