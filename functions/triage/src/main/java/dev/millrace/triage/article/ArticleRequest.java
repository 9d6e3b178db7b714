package dev.millrace.triage.article;

import dev.millrace.core.event.DomainEvent;
import dev.millrace.triage.ticket.MaskedTicket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Asks for an article to be published: the event `ActionRequested`, signed. The same article about the same ticket is
/// the same request, however often its resolution is told.
record ArticleRequest(AuditToken audit) {

    /// What is asked for; the policy `knowledge-publish-article` guards it.
    static final String TOOL = "knowledge.publish_article";

    /// Below the gate of confidence: a draft is a proposal, whatever a policy says.
    private static final double CONFIDENCE = 0.5;
    private static final int CRITICALITY = 2;

    DomainEvent of(ResolvedTicket resolved, MaskedTicket ticket, KnowledgeArticle article) {
        var detail = new TreeMap<String, Object>();
        detail.put("requestId", "article:" + ticket.id());
        detail.put("tenant", resolved.tenant().value());
        detail.put("tool", TOOL);
        detail.put("requestedBy", resolved.resolvedBy());
        detail.put("reason", "What resolved a ticket may help others who meet the same.");
        detail.put("confidence", CONFIDENCE);
        detail.put("criticality", CRITICALITY);
        detail.put("action", action(article));
        detail.put("evidence", evidence(resolved, ticket));
        detail.put("auditToken", audit.of(detail));
        return new DomainEvent("ActionRequested", detail);
    }

    private static Map<String, Object> action(KnowledgeArticle article) {
        return Map.of(
                "documentId", article.documentId().value(),
                "tier", article.tier().label(),
                "title", article.title().value(),
                "problem", article.problem().value(),
                "resolution", article.resolution().value());
    }

    private static List<Map<String, Object>> evidence(ResolvedTicket resolved, MaskedTicket ticket) {
        return List.of(
                fact("ticket", ticket.system() + " " + ticket.key()),
                fact("ticket id", ticket.id().value()),
                fact("opened", ticket.openedAt().toString()),
                fact("resolved", resolved.resolvedAt().toString()),
                fact("ticket masked by", ticket.masking()));
    }

    private static Map<String, Object> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
