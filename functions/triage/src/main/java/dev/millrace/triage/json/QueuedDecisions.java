package dev.millrace.triage.json;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.article.DecidedAction;
import dev.millrace.triage.article.DecidedActions;
import dev.millrace.triage.article.KnowledgeArticle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Messages whose body is an event `ActionDecided` of the bus. Its action was masked where it was submitted.
public final class QueuedDecisions implements DecidedActions {

    private final Schema decision =
            Schema.find("schemas/decidedArticle.schema.json").orElseThrow();
    private final Schema article =
            Schema.find("schemas/knowledgeArticle.schema.json").orElseThrow();

    @Override
    public DecidedAction read(String body) {
        var detail = Json.parse(body.getBytes(StandardCharsets.UTF_8)).path("detail");
        decision.require(detail);
        return new DecidedAction(
                detail.path("actionId").asString(),
                text(detail, "tenant").map(TenantId::new),
                text(detail, "tool"),
                detail.path("outcome").asString(),
                text(detail, "payloadHash"),
                Optional.of(detail.path("action"))
                        .filter(JsonNode::isObject)
                        .map(action -> Json.object(action.toString())));
    }

    @Override
    public KnowledgeArticle article(Map<String, Object> action) {
        article.requireValue(action);
        var read = Json.mapper().convertValue(action, Action.class);
        try {
            return new KnowledgeArticle(
                    new DocumentId(read.documentId()),
                    SecurityTier.of(read.tier()),
                    MaskedText.alreadyMasked(read.title()),
                    MaskedText.alreadyMasked(read.problem()),
                    MaskedText.alreadyMasked(read.resolution()));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("$.detail.action", String.valueOf(e.getMessage()));
        }
    }

    private record Action(String documentId, String tier, String title, String problem, String resolution) {}

    private static Optional<String> text(JsonNode detail, String name) {
        return Optional.of(detail.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
