package dev.millrace.bench.search.refusal;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// A question, what the rule of evidence looks at, and the documents that would be cited, claim by claim.
record Asked(Asking question, double similarity, double coverage, List<String> cited) {

    static Asked of(Asking question, JsonNode line) {
        return new Asked(
                question,
                line.path("similarity").asDouble(),
                line.path("coverage").asDouble(),
                line.path("cited").valueStream().map(JsonNode::asString).toList());
    }

    boolean isAnswerable() {
        return question.kind().isAnswerable();
    }
}
