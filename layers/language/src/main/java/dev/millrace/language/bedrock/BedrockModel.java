package dev.millrace.language.bedrock;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Stop;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.aws.ModelCalls;
import dev.millrace.language.json.RenderedPrompt;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/// A model that Amazon Bedrock runs, asked through
/// [Converse](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html).
///
/// The schema is asked for in words: Converse could force it only through a tool, and no tools are offered. It does not
/// stream: the SDK streams over HTTP/2 alone, which its client over the JDK's connections does not speak.
public final class BedrockModel implements LanguageModel {

    private final BedrockRuntimeClient client;
    private final String id;
    private final Optional<Guardrail> guardrail;
    private final ModelCalls calls;

    /// @param id of the model or the inference profile: `eu.amazon.nova-lite-v1:0`
    public BedrockModel(BedrockRuntimeClient client, String id, Optional<Guardrail> guardrail, Attempts attempts) {
        this.client = client;
        this.id = id;
        this.guardrail = guardrail;
        calls = new ModelCalls(attempts, "bedrock:InvokeModel on " + id, BedrockClients.ACCESS);
    }

    /// The model with that id, in the region of the function.
    public static BedrockModel from(Environment environment, String id) {
        var patience = Patience.from(environment);
        return new BedrockModel(
                BedrockClients.of(AwsClients.of(environment), patience),
                id,
                Guardrail.from(environment),
                Attempts.with(patience));
    }

    @Override
    public Completion complete(Prompt prompt) {
        var asked = request(prompt);
        return completion(calls.send(limits ->
                client.converse(asked.toBuilder().overrideConfiguration(limits).build())));
    }

    private ConverseRequest request(Prompt prompt) {
        var rendered = RenderedPrompt.of(prompt);
        var request = ConverseRequest.builder()
                .modelId(id)
                .system(system -> system.text(rendered.system()))
                .messages(
                        message -> message.role(ConversationRole.USER).content(ContentBlock.fromText(rendered.user())))
                .inferenceConfig(limits -> limits.maxTokens(prompt.mostTokens()).temperature(0f));
        guardrail.ifPresent(watching -> request.guardrailConfig(
                config -> config.guardrailIdentifier(watching.id()).guardrailVersion(watching.version())));
        return request.build();
    }

    private Completion completion(ConverseResponse response) {
        var usage = response.usage();
        return new Completion(
                text(response),
                stop(response),
                usage == null ? 0 : usage.inputTokens(),
                usage == null ? 0 : usage.outputTokens());
    }

    private static String text(ConverseResponse response) {
        if (response.output() == null || response.output().message() == null) {
            return "";
        }
        return response.output().message().content().stream()
                .filter(block -> block.text() != null)
                .map(ContentBlock::text)
                .collect(Collectors.joining());
    }

    private Stop stop(ConverseResponse response) {
        return switch (response.stopReason()) {
            case END_TURN, STOP_SEQUENCE -> Stop.COMPLETE;
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> Stop.CUT_OFF;
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED -> Stop.REFUSED;
            case null, default ->
                throw new Defect(
                        "%s stopped for a reason that is no end of a text: %s".formatted(id, response.stopReason()));
        };
    }

    @Override
    public String provider() {
        return "bedrock";
    }

    @Override
    public String model() {
        return id;
    }
}
