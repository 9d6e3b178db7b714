package dev.millrace.language.sagemaker;

import dev.millrace.core.env.Environment;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Stop;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.json.RenderedPrompt;
import java.util.List;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import tools.jackson.databind.JsonNode;

/// A model on an endpoint of Amazon SageMaker whose container takes OpenAI's chat messages: Hugging Face TGI
/// ([Messages API](https://huggingface.co/docs/text-generation-inference/messages_api)) and the Large Model Inference
/// containers of DJL
/// ([schema](https://docs.djl.ai/master/docs/serving/serving/docs/lmi/user_guides/chat_input_output_schema.html)).
///
/// ```json
/// {"messages": [{"role": "system", "content": "…"}, {"role": "user", "content": "…"}], "max_tokens": 800,
/// "temperature": 0}
/// ```
/// The schema is asked for in words: the containers differ in how they would take it. It does not stream.
public final class SageMakerModel implements LanguageModel {

    private final SageMakerEndpoint endpoint;

    private SageMakerModel(SageMakerEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    public SageMakerModel(SageMakerRuntimeClient client, String endpoint, Attempts attempts) {
        this(new SageMakerEndpoint(client, endpoint, attempts));
    }

    /// The model on the endpoint of that name, in the region of the function.
    public static SageMakerModel from(Environment environment, String endpoint) {
        return new SageMakerModel(SageMakerEndpoint.from(environment, endpoint));
    }

    @Override
    public Completion complete(Prompt prompt) {
        var rendered = RenderedPrompt.of(prompt);
        var chat = new Chat(
                List.of(new Message("system", rendered.system()), new Message("user", rendered.user())),
                prompt.mostTokens(),
                0);
        return endpoint.invoke(chat, SageMakerModel::completion);
    }

    private static Completion completion(JsonNode answer) {
        var choice = answer.required("choices").required(0);
        var usage = answer.path("usage");
        return new Completion(
                choice.required("message").path("content").asString(""),
                stop(choice.path("finish_reason").asString("")),
                usage.path("prompt_tokens").asInt(0),
                usage.path("completion_tokens").asInt(0));
    }

    /// TGI has names of its own for an end: `eos_token`, `stop_sequence`.
    private static Stop stop(String reason) {
        return switch (reason) {
            case "length" -> Stop.CUT_OFF;
            case "content_filter" -> Stop.REFUSED;
            case "stop", "eos_token", "stop_sequence", "" -> Stop.COMPLETE;
            default -> throw new IllegalStateException("no end of a text");
        };
    }

    @Override
    public String provider() {
        return "sagemaker";
    }

    @Override
    public String model() {
        return endpoint.name();
    }

    private record Chat(List<Message> messages, int max_tokens, int temperature) {}

    private record Message(String role, String content) {}
}
