package dev.millrace.local.ask;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An answer as a person reads it in a terminal.
final class Printout {

    private final JsonNode answer;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Printout(JsonNode answer) {
        this.answer = answer;
        answer.path("sources")
                .forEach(source -> numbers.put(source.path("chunkId").asString(), numbers.size() + 1));
    }

    void print(PrintWriter out) {
        if (answer.path("refusal").isObject()) {
            out.printf("No answer (%s): %s%n", said("/refusal/code"), said("/refusal/reason"));
        } else {
            printAnswer(out);
            printSources(out);
        }
        out.printf("%nModel %s, prompt %s, decision %s%n", said("/model"), said("/promptRoute"), said("/decisionId"));
        answer.path("degraded").forEach(what -> out.println("Degraded: " + plain(what.asString())));
        out.flush();
    }

    private void printAnswer(PrintWriter out) {
        if (!answer.path("answer").isString()) {
            out.println(plain(answer.path("answer").toPrettyString()));
            out.println();
        }
        for (var claim : answer.path("claims")) {
            var cited = new StringBuilder();
            claim.path("citations")
                    .forEach(id -> cited.append(" [")
                            .append(numbers.get(id.asString()))
                            .append(']'));
            out.println(plain(claim.path("text").asString()) + cited);
        }
    }

    private void printSources(PrintWriter out) {
        out.println();
        for (var source : answer.path("sources")) {
            out.printf(
                    "[%d] %s, version %d%s%n",
                    numbers.get(source.path("chunkId").asString()),
                    plain(source.path("documentId").asString()),
                    source.path("version").asLong(),
                    source.path("title")
                            .asStringOpt()
                            .map(title -> ": " + plain(title))
                            .orElse(""));
        }
    }

    private String said(String pointer) {
        return plain(answer.at(pointer).asString("-"));
    }

    /// Without what would make a terminal do something.
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
