/// Schemas that callers send, made sure of before anything is done with them.
@org.jspecify.annotations.NullMarked
package dev.millrace.search.answer.schema;
