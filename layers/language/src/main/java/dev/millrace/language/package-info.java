/// The port to language models, and the prompt and answer that cross it.
@org.jspecify.annotations.NullMarked
package dev.millrace.language;
