package dev.millrace.approvals.slack;

import dev.millrace.approvals.webhook.JsonPost;
import dev.millrace.approvals.webhook.Signature;
import java.util.Map;

/// Tells somebody who pressed a button something that nobody else sees, by the
/// [response URL](https://docs.slack.dev/interactivity/handling-user-interaction#message_responses) of the message.
@FunctionalInterface
public interface SlackReplies {

    /// Tells them.
    ///
    /// @param url of Slack's; whoever has it can write there
    /// @throws dev.millrace.core.error.MillraceException if they could not be told
    void tell(String url, String text);

    /// By that client.
    static SlackReplies by(JsonPost http) {
        return (url, text) -> http.post(
                "Slack's response URL",
                url,
                Map.of("response_type", "ephemeral", "replace_original", false, "text", text),
                Signature.NONE);
    }
}
