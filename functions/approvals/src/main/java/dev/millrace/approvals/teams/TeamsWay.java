package dev.millrace.approvals.teams;

import dev.millrace.approvals.channel.Card;
import dev.millrace.approvals.channel.Settings.Ways;
import dev.millrace.approvals.channel.Visible;
import dev.millrace.approvals.channel.Way;
import dev.millrace.approvals.webhook.JsonPost;
import dev.millrace.approvals.webhook.Signature;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A message with an [Adaptive Card](https://adaptivecards.io/explorer/) 1.4, by the webhook of a
/// [Teams
/// workflow](https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook).
public record TeamsWay(JsonPost http) implements Way {

    private static final int LONGEST = 1000;
    private static final int MOST_FACTS = 20;

    @Override
    public boolean bring(Card card, Ways ways) {
        ways.teams().ifPresent(address -> http.post("Teams", address.url(), message(card), Signature.NONE));
        return ways.teams().isPresent();
    }

    private static Map<String, Object> message(Card card) {
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", adaptive(card))));
    }

    private static Map<String, Object> adaptive(Card card) {
        return Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body",
                        List.of(
                                Map.of(
                                        "type",
                                        "TextBlock",
                                        "text",
                                        plain(card.title()),
                                        "weight",
                                        "Bolder",
                                        "size",
                                        "Medium",
                                        "wrap",
                                        true),
                                Map.of(
                                        "type",
                                        "TextBlock",
                                        "text",
                                        plain(String.join("; ", card.subject().reasons())),
                                        "wrap",
                                        true),
                                Map.of("type", "FactSet", "facts", facts(card))),
                "actions", List.of(Map.of("type", "Action.OpenUrl", "title", "Review and decide", "url", card.link())));
    }

    private static List<Map<String, String>> facts(Card card) {
        var ours = Stream.of(
                fact("Requested by", card.subject().requestedBy()),
                fact("Approvers needed", Integer.toString(card.approversNeeded())),
                fact("Expires", card.expiresAt().toString()));
        var theirs = card.subject().evidence().stream().map(known -> fact(known.label(), known.value()));
        var options =
                card.subject().options().stream().map(option -> fact("May be " + option.label(), option.detail()));
        return Stream.concat(Stream.concat(ours, options), theirs)
                .limit(MOST_FACTS)
                .toList();
    }

    private static Map<String, String> fact(String title, String value) {
        return Map.of("title", plain(title), "value", plain(value));
    }

    /// Text blocks read Markdown: what a requester wrote must not become a link.
    private static String plain(String text) {
        var plain = new StringBuilder();
        Visible.of(text, LONGEST).codePoints().forEach(c -> {
            if ("\\`*_{}[]()#+-.!|<>~".indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.appendCodePoint(c);
        });
        return plain.toString();
    }
}
