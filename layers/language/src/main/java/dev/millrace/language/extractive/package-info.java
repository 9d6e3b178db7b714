/// The answerer that needs no model weights: it finds sentences, and writes none.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.extractive;
