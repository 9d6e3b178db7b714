/// Models behind an API that is compatible with OpenAI's.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.openai;
