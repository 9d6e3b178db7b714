/// The tagger of names: words, what is known of them, and the chain of labels over a sentence.
@org.jspecify.annotations.NullMarked
package dev.millrace.names.tagging;
