package dev.millrace.language;

import dev.millrace.core.env.Environment;
import dev.millrace.language.wire.ChatStreamWire;
import dev.millrace.language.wire.ChatWire;
import dev.millrace.language.wire.ConverseWire;
import dev.millrace.language.wire.ModelServer;
import dev.millrace.language.wire.Received;
import dev.millrace.language.wire.Reply;
import java.util.List;
import java.util.Map;

/// Asks a model of each provider on the class path that a function has, and prints what each answered.
public final class AskOnce {

    private AskOnce() {}

    public static void main(String[] arguments) {
        try (var server = new ModelServer().usually(AskOnce::reply)) {
            for (var name : List.of("bedrock:test", "openai:test", "sagemaker:test")) {
                var completion = model(name, server.address().toString()).complete(Prompts.question(), _ -> {});
                System.out.println(name + " " + completion.text());
            }
        }
        System.exit(0);
    }

    private static LanguageModel model(String name, String server) {
        var environment = new Environment(Map.of(
                "LANGUAGE_MODEL",
                name,
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                "id",
                "AWS_SECRET_ACCESS_KEY",
                "not-a-key",
                "AWS_ENDPOINT_URL",
                server,
                "OPENAI_BASE_URL",
                server + "/v1"));
        return LanguageModels.from(environment, () -> ScriptedModel.saying("embedded"));
    }

    private static Reply reply(Received request) {
        if (request.path().endsWith("/converse")) {
            return new ConverseWire().completed("answered", Stop.COMPLETE);
        }
        var wire = request.body().path("stream").asBoolean(false) ? new ChatStreamWire() : new ChatWire();
        return wire.completed("answered", Stop.COMPLETE);
    }
}
