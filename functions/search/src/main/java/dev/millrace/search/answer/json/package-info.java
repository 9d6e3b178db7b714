/// Answers as JSON: what models write, what is kept, and the files of prompts.
@org.jspecify.annotations.NullMarked
package dev.millrace.search.answer.json;
