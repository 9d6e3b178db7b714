/// Answers to questions, from what the reader may see: evidence, prompt, check, record.
@org.jspecify.annotations.NullMarked
package dev.millrace.search.answer;
