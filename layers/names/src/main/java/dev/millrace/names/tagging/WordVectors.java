package dev.millrace.names.tagging;

/// What a language model makes of each word of a sentence.
@FunctionalInterface
public interface WordVectors {

    /// How many numbers a vector has.
    int DIMENSIONS = 384;

    /// A vector for each word; an empty one for those that the model does not read.
    float[][] of(String[] words);
}
