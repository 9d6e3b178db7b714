/// Trains the tagger of names.
@org.jspecify.annotations.NullMarked
package dev.millrace.training.ner;
