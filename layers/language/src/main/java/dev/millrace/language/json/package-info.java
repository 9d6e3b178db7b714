/// Prompts as JSON.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.json;
