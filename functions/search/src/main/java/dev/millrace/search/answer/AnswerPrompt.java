package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import java.util.Map;

/// One version of the prompt that answers are asked for with, and of the rules that they must keep.
///
/// @param route name, version and hash: `answer:1@0f6a3822060f`
/// @param instructions how the model is to work
/// @param envelope the JSON Schema of what it writes
public record AnswerPrompt(String route, MaskedText instructions, Map<String, Object> envelope, AnswerRules rules) {}
