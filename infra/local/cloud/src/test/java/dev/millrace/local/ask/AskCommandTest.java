package dev.millrace.local.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.millrace.local.http.LoopbackServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskCommandTest {

    private static final String ANSWERED = """
            {"status":"answered","answer":"We keep audit logs for seven years.",
            "claims":[{"text":"We keep audit logs for seven years.\\u001b[2J","citations":["acme/logs.md@3#0"]}],
            "sources":[{"chunkId":"acme/logs.md@3#0","documentId":"logs.md","title":"Logs","text":"…","version":3}],
            "model":"extractive-v1","promptRoute":"answer:1@0f6a","decisionId":"answer-1","degraded":["embedding"]}
            """.replace("\n", "");
    private static final String REFUSED = """
            {"status":"refused","claims":[],"sources":[],"refusal":{"code":"no-evidence","reason":"Nothing speaks to it."},
            "model":"none","promptRoute":"answer:1@0f6a","decisionId":"answer-2","degraded":[]}
            """.replace("\n", "");

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<JsonNode> asked = new ArrayList<>();
    private int status = 200;
    private String type = "application/json";
    private String answer = ANSWERED;
    private final LoopbackServer server = LoopbackServer.start(0, this::handle);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_is_printed_with_what_it_cites() {
        assertThat(ask("how long?", "--as-of", "2026-03-01")).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                We keep audit logs for seven years.[2J [1]

                [1] logs.md, version 3: Logs

                Model extractive-v1, prompt answer:1@0f6a, decision answer-1
                Degraded: embedding
                """);
        assertThat(asked.getFirst())
                .isEqualTo(JsonMapper.shared().readTree("{\"tenant\":\"acme\",\"tier\":\"internal\",\"sub\":\"ask\"}"));
        assertThat(asked.getLast())
                .isEqualTo(
                        JsonMapper.shared().readTree("{\"question\":\"how long?\",\"asOf\":\"2026-03-01T00:00:00Z\"}"));
    }

    @Test
    void what_happens_on_the_way_is_told_apart_from_the_answer() {
        type = "text/event-stream";
        answer = """
                : still at it

                event: retrieved
                data: [{"chunkId":"acme/logs.md@3#0"}]

                event: writing
                data: {"model":"any","characters":340}

                event: claim
                data: {"text":"We keep audit logs for seven years."}

                event: answer
                data: %s

                """.formatted(ANSWERED);

        assertThat(ask("how long?")).isZero();

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "Read 1 passages.\nWriting: 340 characters.\nFound: We keep audit logs for seven years.\n");
        assertThat(out.toString()).contains("[1] logs.md, version 3").doesNotContain("Found");
    }

    @Test
    void a_refusal_says_why_and_is_no_failure() {
        answer = REFUSED;

        assertThat(ask("who am I?", "--tenant", "globex", "--tier", "public")).isZero();

        assertThat(out.toString()).startsWith("No answer (no-evidence): Nothing speaks to it.");
        assertThat(asked.getFirst().path("tenant").asString()).isEqualTo("globex");
    }

    @Test
    void programs_get_the_answer_as_it_came() throws IOException {
        var schema = Files.writeString(folder.resolve("schema.json"), "{\"type\":\"object\"}");

        assertThat(ask("how long?", "--json", "--schema", schema.toString())).isZero();

        assertThat(JsonMapper.shared().readTree(out.toString()))
                .isEqualTo(JsonMapper.shared().readTree(ANSWERED));
        assertThat(asked.getLast().path("schema").toString()).isEqualTo("{\"type\":\"object\"}");
    }

    @Test
    void what_fails_is_told_in_a_sentence() {
        status = 400;
        answer = "{\"error\":\"INVALID_INPUT\",\"violations\":[{\"path\":\"$.schema\",\"message\":\"is recursive\"}]}";
        assertThat(ask("how long?")).isEqualTo(1);
        assertThat(err.toString()).contains("POST /answers answered 400, INVALID_INPUT", "$.schema is recursive");

        type = "text/event-stream";
        status = 200;
        answer = "event: error\ndata: {\"error\":\"DEFECT\",\"status\":500}\n\n";
        assertThat(ask("how long?")).isEqualTo(1);
        assertThat(err.toString()).contains("answered 500, DEFECT");

        answer = "event: retrieved\ndata: []\n\n";
        assertThat(ask("how long?")).isEqualTo(1);
        assertThat(err.toString()).contains("broke off");

        server.close();
        assertThat(ask("how long?")).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody answers at").contains("./millrace up");
    }

    @Test
    void wrong_usage_is_told_from_failure() throws IOException {
        var prose = Files.writeString(folder.resolve("schema.json"), "a text, please");

        assertThat(ask(" ")).isEqualTo(2);
        assertThat(ask("how long?", "--as-of", "yesterday")).isEqualTo(2);
        assertThat(ask("how long?", "--schema", "none.json")).isEqualTo(2);
        assertThat(ask("how long?", "--schema", prose.toString())).isEqualTo(2);
        assertThat(ask()).isEqualTo(2);
        assertThat(err.toString())
                .contains("the question is empty", "--as-of takes", "there is no file none.json", "holds no JSON");
        assertThat(asked).isEmpty();
    }

    private int ask(String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--url", server.uri().toString()));
        return new CommandLine(new AskCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(words.toArray(String[]::new));
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(JsonMapper.shared().readTree(exchange.getRequestBody()));
        if (exchange.getRequestURI().getPath().equals("/local/token")) {
            send(exchange, 200, "application/json", "{\"access_token\":\"t\"}");
        } else {
            send(exchange, status, type, answer);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
