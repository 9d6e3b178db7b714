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
        return Map.ofEntries(
                Map.entry("approvalId", card.approvalId()),
                Map.entry("title", card.title()),
                Map.entry("tenant", card.subject().tenant()),
                Map.entry("kind", card.subject().kind()),
                Map.entry("requestedBy", card.subject().requestedBy()),
                Map.entry("reasons", card.subject().reasons()),
                Map.entry("options", card.subject().options()),
                Map.entry("payloadHash", card.payloadHash()),
                Map.entry("approversNeeded", card.approversNeeded()),
                Map.entry("expiresAt", card.expiresAt()),
                Map.entry("link", card.link()));
    }
}
