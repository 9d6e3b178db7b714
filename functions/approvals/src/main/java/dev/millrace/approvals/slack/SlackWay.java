package dev.millrace.approvals.slack;

import dev.millrace.approvals.channel.Card;
import dev.millrace.approvals.channel.Settings.Ways;
import dev.millrace.approvals.channel.Visible;
import dev.millrace.approvals.channel.Way;
import dev.millrace.approvals.webhook.JsonPost;
import dev.millrace.approvals.webhook.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A message of [Block Kit](https://docs.slack.dev/reference/block-kit/blocks) by an incoming webhook. Its buttons name
/// the approval and the hash of its payload; Slack signs who presses them. Nobody approves what they have not seen:
/// what
/// changes stands on the card, or the card has no button but the one that leads to the page.
public record SlackWay(JsonPost http) implements Way {

    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_TEXT = 1500;
    private static final int LONGEST_CHANGES = 2900;
    private static final int MOST_FIELDS = 10;

    @Override
    public boolean bring(Card card, Ways ways) {
        ways.slack().ifPresent(address -> http.post("Slack", address.url(), message(card), Signature.NONE));
        return ways.slack().isPresent();
    }

    private static Map<String, Object> message(Card card) {
        return Map.of(
                "text", plain(card.title(), LONGEST_HEADER),
                "blocks",
                        List.of(
                                Map.of("type", "header", "text", text(card.title(), LONGEST_HEADER)),
                                Map.of("type", "section", "text", text(reasons(card), LONGEST_TEXT)),
                                Map.of("type", "section", "fields", fields(card)),
                                Map.of("type", "section", "text", text(changes(card), LONGEST_CHANGES)),
                                Map.of("type", "actions", "elements", buttons(card))));
    }

    private static String reasons(Card card) {
        var reasons = String.join("; ", card.subject().reasons());
        return reasons.isBlank() ? "No reason was given." : reasons;
    }

    private static List<Map<String, Object>> fields(Card card) {
        var ours = Stream.of(
                "Requested by: " + card.subject().requestedBy(),
                "Approvers needed: " + card.approversNeeded(),
                "Expires: " + card.expiresAt());
        var theirs = card.subject().evidence().stream().map(known -> known.label() + ": " + known.value());
        return Stream.concat(ours, theirs)
                .limit(MOST_FIELDS)
                .map(field -> text(field, LONGEST_TEXT))
                .toList();
    }

    private static String changes(Card card) {
        var shown = allChanges(card);
        return shown.length() <= LONGEST_CHANGES
                ? shown
                : "%d values change, too much to show here: review it before you decide."
                        .formatted(card.subject().changes().size());
    }

    private static String allChanges(Card card) {
        return card.subject().changes().stream()
                .map(change -> "%s: \u201c%s\u201d \u2192 \u201c%s\u201d"
                        .formatted(line(change.path()), line(change.before()), line(change.after())))
                .collect(Collectors.joining("\n", "What would change:\n", options(card)));
    }

    private static String options(Card card) {
        return card.subject().options().stream()
                .map(option -> "\n\u25cb %s: %s".formatted(line(option.label()), line(option.detail())))
                .collect(Collectors.joining());
    }

    /// On one line, so that no value looks like another change.
    private static String line(String value) {
        return Visible.of(value).replace("\n", " \u23ce ");
    }

    private static List<Map<String, Object>> buttons(Card card) {
        var open = Map.of(
                "type", "button", "action_id", "open", "text", text("Review", LONGEST_HEADER), "url", card.link());
        if (allChanges(card).length() > LONGEST_CHANGES) {
            return List.of(open);
        }
        var buttons = Stream.concat(Stream.of(open), approvals(card));
        return Stream.concat(buttons, Stream.of(button("reject", "Reject", "danger", pressed(card, Optional.empty()))))
                .toList();
    }

    /// One, or one for each option.
    private static Stream<Map<String, Object>> approvals(Card card) {
        var options = card.subject().options();
        if (options.isEmpty()) {
            return Stream.of(button("approve", "Approve", "primary", pressed(card, Optional.empty())));
        }
        return options.stream()
                .map(option -> button(
                        "approve:" + option.id(),
                        "Approve: " + line(option.label()),
                        "primary",
                        pressed(card, Optional.of(option.id()))));
    }

    private static String pressed(Card card, Optional<String> option) {
        return new PressedButton(card.approvalId(), card.payloadHash(), option).value();
    }

    private static Map<String, Object> button(String action, String label, String style, String value) {
        return Map.of(
                "type", "button",
                "action_id", action,
                "style", style,
                "text", text(label, LONGEST_LABEL),
                "value", value);
    }

    /// Plain text, in which nothing that a requester wrote becomes a link or a mention.
    private static Map<String, Object> text(String text, int longest) {
        return Map.of("type", "plain_text", "text", Visible.of(text, longest));
    }

    /// Outside of blocks `&`, `<` and `>` are Slack's own.
    private static String plain(String text, int longest) {
        return Visible.of(text, longest)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
