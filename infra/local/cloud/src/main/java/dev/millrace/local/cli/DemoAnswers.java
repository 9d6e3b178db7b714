package dev.millrace.local.cli;

import dev.millrace.local.ask.AnswersApi;
import dev.millrace.local.cloud.LocalCloud;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks questions of which one has no answer for its reader, and says what came of each.
final class DemoAnswers {

    /// @param cited the document that the answer must cite; empty if there must be none
    private record Question(String question, String tenant, String tier, String cited) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("how long do we keep audit logs?", "acme", "internal", "audit-log-retention.md"),
            new Question("which team won the football world cup of 1998?", "acme", "public", ""));

    private DemoAnswers() {}

    /// Whether all of them were answered, or refused, as they should be.
    static boolean ask(LocalCloud cloud) throws IOException, InterruptedException {
        boolean all = true;
        System.out.println();
        cloud.warm("AnswerQuestion");
        try (var api = new AnswersApi(cloud.api())) {
            for (var asked : QUESTIONS) {
                var answer = api.ask(
                        JsonMapper.shared().createObjectNode().put("question", asked.question()),
                        cloud.token(asked.tenant(), asked.tier()),
                        (_, _) -> {});
                boolean right = asked.cited().equals(cited(answer));
                all &= right;
                System.out.printf(
                        "  %-4s %-8s %-10s %-42s %s%n",
                        right ? "ok" : "MISS", asked.tenant(), asked.tier(), asked.question(), said(answer));
            }
        }
        return all;
    }

    private static String cited(JsonNode answer) {
        return answer.path("sources").path(0).path("documentId").asString("");
    }

    private static String said(JsonNode answer) {
        return answer.path("refusal").isObject()
                ? "no answer: " + answer.path("refusal").path("reason").asString("")
                : "\"%s\" (%s)".formatted(answer.path("answer").asString(""), cited(answer));
    }
}
