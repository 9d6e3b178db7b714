package dev.millrace.language.openai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.millrace.language.Prompt;
import dev.millrace.language.json.RenderedPrompt;
import java.util.EnumSet;
import java.util.Set;

/// The requests that a server understands.
///
/// @param features what it takes, as far as we know
record Dialect(String model, Set<Feature> features) {

    /// What is tried first.
    static Dialect of(String model, boolean openAi) {
        var features = EnumSet.allOf(Feature.class);
        if (openAi) {
            features.remove(Feature.MAX_TOKENS);
        }
        return new Dialect(model, features);
    }

    /// Without what it has just refused.
    Dialect without(Set<Feature> unsupported) {
        var fewer = EnumSet.noneOf(Feature.class);
        fewer.addAll(features);
        fewer.removeAll(unsupported);
        return new Dialect(model, fewer);
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    ChatRequest request(Prompt prompt) {
        var rendered = RenderedPrompt.of(prompt);
        return ChatRequest.builder()
                .messages(SystemMessage.from(rendered.system()), UserMessage.from(rendered.user()))
                .parameters(parameters(prompt))
                .build();
    }

    private OpenAiChatRequestParameters parameters(Prompt prompt) {
        var parameters = OpenAiChatRequestParameters.builder().modelName(model);
        if (has(Feature.TEMPERATURE)) {
            parameters.temperature(0.0);
        }
        if (has(Feature.RESPONSE_FORMAT)) {
            parameters.responseFormat(format(prompt.outputSchema()));
        }
        if (has(Feature.MAX_TOKENS)) {
            parameters.maxOutputTokens(prompt.mostTokens());
        } else {
            parameters.maxCompletionTokens(prompt.mostTokens());
        }
        return parameters.build();
    }

    private static ResponseFormat format(String schema) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("answer")
                        .rootElement(JsonRawSchema.from(schema))
                        .build())
                .build();
    }
}
