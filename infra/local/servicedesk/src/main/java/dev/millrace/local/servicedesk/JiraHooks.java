package dev.millrace.local.servicedesk;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells of issues as Jira's webhooks do: `jira:issue_created`, and `jira:issue_updated` with what changed.
record JiraHooks(HookTarget target, Sender sender) implements JiraApi.IssueHook {

    @Override
    public void changed(ObjectNode before, ObjectNode after, String user, Optional<String> comment, Instant at) {
        var message = Tree.object();
        message.put("timestamp", at.toEpochMilli());
        message.put("webhookEvent", before.isEmpty() ? "jira:issue_created" : "jira:issue_updated");
        message.putObject("user").put("accountId", user).put("displayName", user);
        var issue = message.putObject("issue");
        issue.put("id", Tree.text(after, "id")).put("key", Tree.text(after, "key"));
        issue.set("fields", after.path("fields"));
        if (!before.isEmpty()) {
            changelog(message, before.path("fields"), after.path("fields"));
        }
        comment.ifPresent(text -> message.putObject("comment").put("body", text));
        send(Tree.MAPPER.writeValueAsString(message));
    }

    private static void changelog(ObjectNode message, JsonNode before, JsonNode after) {
        var items = message.putObject("changelog").putArray("items");
        for (var field : after.properties()) {
            var old = before.path(field.getKey());
            if (!old.equals(field.getValue())) {
                var item = items.addObject().put("field", field.getKey()).put("fieldId", field.getKey());
                put(item, "from", old);
                put(item, "to", field.getValue());
            }
        }
    }

    private static void put(ObjectNode item, String end, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            item.putNull(end);
        } else {
            item.put(end, value.isValueNode() ? value.asString() : value.toString());
        }
    }

    private void send(String body) {
        sender.post(
                target,
                body,
                Map.of(
                        "X-Hub-Signature",
                        "sha256=" + HexFormat.of().formatHex(Sender.hmac(target.key(), body)),
                        "X-Atlassian-Webhook-Identifier",
                        UUID.randomUUID().toString()));
    }
}
