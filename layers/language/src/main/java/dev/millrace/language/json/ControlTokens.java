package dev.millrace.language.json;

import java.util.List;

/// The words with which models mark who speaks, as `<|im_start|>` and `[INST]`.
///
/// A server that lays the messages out as one text before it splits that into tokens takes them for marks wherever
/// they stand, so that a source could end the user's message and speak as the system. In JSON their first character
/// can be written as an escape: the value is the same, the mark is gone.
final class ControlTokens {

    /// Those of Mistral's models, which do not begin with `<`
    /// ([tokenizer](https://docs.mistral.ai/guides/tokenization/)).
    private static final List<String> IN_BRACKETS = List.of(
            "INST",
            "/INST",
            "SYSTEM_PROMPT",
            "/SYSTEM_PROMPT",
            "AVAILABLE_TOOLS",
            "/AVAILABLE_TOOLS",
            "TOOL_",
            "/TOOL_",
            "IMG");

    private ControlTokens() {}

    /// The same JSON without any. No bracket or `<` outside of a string is touched: none is followed by a capital.
    static String spelledOut(String json) {
        var plain = json.replace("<", "\\u003c");
        for (var mark : IN_BRACKETS) {
            plain = plain.replace("[" + mark, "\\u005b" + mark);
        }
        return plain;
    }
}
