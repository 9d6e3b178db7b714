package dev.millrace.language.openai;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a server says of a request that it did not serve
/// ([error codes](https://platform.openai.com/docs/guides/error-codes)):
/// `{"error": {"message": "…", "type": "…", "param": "…", "code": "…"}}`; some leave the outer object out.
///
/// @param code `code`, else `type`, else nothing; safe to repeat in a message of ours, unlike theirs
/// @param param what is wrong in the request
/// @param text their words, which may quote the prompt
record ApiError(String code, String param, String text) {

    private static final int LONGEST_CODE = 64;

    static ApiError of(byte[] body) {
        try {
            var json = Json.parse(body);
            var error = json.path("error").isObject() ? json.path("error") : json;
            var code = word(error.path("code"));
            return new ApiError(
                    code.isEmpty() ? word(error.path("type")) : code,
                    word(error.path("param")),
                    error.path("message").asString(""));
        } catch (InvalidInput _) {
            return new ApiError("", "", "");
        }
    }

    /// The features that it objects to.
    Set<Feature> unsupported() {
        var named = EnumSet.noneOf(Feature.class);
        for (var feature : Feature.values()) {
            if (feature.isNamedIn(param.isEmpty() ? text : param)) {
                named.add(feature);
            }
        }
        return named;
    }

    /// Servers that do not say it by code say it in words like OpenAI's: `maximum context length is 8192 tokens`.
    boolean isAboutLength() {
        return code.equals("context_length_exceeded")
                || text.contains("context length")
                || text.contains("input tokens");
    }

    private static String word(JsonNode value) {
        var word = value.asString("");
        return word.length() <= LONGEST_CODE && word.chars().allMatch(ApiError::isOfWord) ? word : "";
    }

    private static boolean isOfWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
    }
}
