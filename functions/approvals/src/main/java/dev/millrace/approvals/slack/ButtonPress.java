package dev.millrace.approvals.slack;

import dev.millrace.approvals.Choice;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A [`block_actions`](https://docs.slack.dev/reference/interaction-payloads/block_actions-payload) message.
///
/// @param user Slack's id of who pressed
/// @param choice empty for a button that decides nothing
/// @param replyTo where whoever pressed can be told something; nowhere but at Slack's
record ButtonPress(String user, Optional<Choice> choice, PressedButton button, Optional<String> replyTo) {

    private static final String SLACK = "https://hooks.slack.com/";
    private static final String PAYLOAD = "payload=";

    /// @throws InvalidInput if it is another message
    static ButtonPress read(String body) {
        if (!body.startsWith(PAYLOAD)) {
            throw new InvalidInput("$", "must be a form with the field payload");
        }
        var message = Json.parse(decoded(body.substring(PAYLOAD.length())).getBytes(StandardCharsets.UTF_8));
        var action = message.path("actions").path(0);
        var choice = choice(action.path("action_id").asString(""));
        var button = PressedButton.of(action.path("value").asString(""));
        if (!message.path("type").asString("").equals("block_actions") || (choice.isPresent() && button.isEmpty())) {
            throw new InvalidInput("$.payload", "must be a button of a card");
        }
        return new ButtonPress(
                message.path("user").path("id").asString(""),
                choice,
                button.orElse(new PressedButton("", "", Optional.empty())),
                Optional.of(message.path("response_url").asString("")).filter(url -> url.startsWith(SLACK)));
    }

    private static Optional<Choice> choice(String action) {
        // Within a card each button needs an id of its own.
        return switch (action.split(":", 2)[0]) {
            case "approve" -> Optional.of(Choice.APPROVE);
            case "reject" -> Optional.of(Choice.REJECT);
            default -> Optional.empty();
        };
    }

    private static String decoded(String form) {
        try {
            return URLDecoder.decode(form, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("$.payload", "must be percent-encoded");
        }
    }
}
