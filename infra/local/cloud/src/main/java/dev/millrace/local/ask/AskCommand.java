package dev.millrace.local.ask;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./millrace ask`
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks a running suite a question, and prints the answer with the documents that it cites.",
        footer = {
            "",
            "The suite of this machine hands out a token for TENANT and TIER; elsewhere, set MILLRACE_TOKEN to yours.",
            "Exit status: 0 it answered, or said why it does not; 1 it failed, 2 wrong usage."
        })
public final class AskCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameters(paramLabel = "QUESTION", description = "What you want to know.")
    private String question = "";

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            defaultValue = "acme",
            description = "Whose documents are read (default: ${DEFAULT-VALUE}).")
    private String tenant = "acme";

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            defaultValue = "internal",
            description = "The reader's clearance: public, internal or restricted (default: ${DEFAULT-VALUE}).")
    private String tier = "internal";

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Answer from what held and was known then: 2026-03-01T09:00:00Z, or 2026-03-01.")
    private @Nullable String asOf;

    @Option(names = "--schema", paramLabel = "FILE", description = "A JSON Schema that the answer must fulfil.")
    private @Nullable Path schema;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the suite's HTTP API is (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--json", description = "Print the answer as one line of JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var request = request();
        try (var api = new AnswersApi(url)) {
            var own = System.getenv("MILLRACE_TOKEN");
            var answer = api.ask(request, own == null ? api.token(tenant, tier) : own, this::tell);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(answer);
                out.flush();
            } else {
                new Printout(answer).print(out);
            }
        }
        return 0;
    }

    private JsonNode request() throws IOException {
        if (question.isBlank()) {
            throw wrongUsage("the question is empty");
        }
        var request = JSON.createObjectNode().put("question", question);
        if (asOf != null) {
            request.put("asOf", instant(asOf).toString());
        }
        if (schema != null) {
            request.set("schema", document(schema));
        }
        return request;
    }

    private Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException _) {
            throw wrongUsage("--as-of takes 2026-03-01T09:00:00Z or 2026-03-01, not %s".formatted(text));
        }
    }

    private JsonNode document(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrongUsage("there is no file %s".formatted(file));
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException _) {
            throw wrongUsage("%s holds no JSON".formatted(file));
        }
    }

    /// To people only, and not where the answer goes.
    private void tell(String event, JsonNode data) {
        if (!json) {
            var err = spec.commandLine().getErr();
            switch (event) {
                case "retrieved" -> err.printf("Read %d passages.%n", data.size());
                case "writing" ->
                    err.printf(
                            "Writing: %d characters.%n", data.path("characters").asInt());
                case "claim" ->
                    err.println("Found: " + Printout.plain(data.path("text").asString("")));
                default -> err.println(Printout.plain(event));
            }
            err.flush();
        }
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
