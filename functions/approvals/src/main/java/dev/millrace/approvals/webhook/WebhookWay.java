package dev.millrace.approvals.webhook;

import dev.millrace.approvals.channel.Card;
import dev.millrace.approvals.channel.Settings.Ways;
import dev.millrace.approvals.channel.Way;
import java.time.InstantSource;
import java.util.Map;

/// A signed webhook, for systems that have no cards.
public record WebhookWay(JsonPost http, InstantSource clock) implements Way {

    @Override
    public boolean bring(Card card, Ways ways) {
        ways.webhook()
                .ifPresent(address ->
                        http.post("the webhook", address.url(), content(card), Signature.by(address.key(), clock)));
        return ways.webhook().isPresent();
    }

    private static Map<String, Object> content(Card card) {
        return Map.of(
                "approvalId", card.approvalId(),
                "title", card.title(),
                "tenant", card.subject().tenant(),
                "kind", card.subject().kind(),
                "requestedBy", card.subject().requestedBy(),
                "reasons", card.subject().reasons(),
                "payloadHash", card.payloadHash(),
                "approversNeeded", card.approversNeeded(),
                "expiresAt", card.expiresAt(),
                "link", card.link());
    }
}
