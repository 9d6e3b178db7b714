package dev.millrace.local.servicedesk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// Tells of incidents as the business rule does that is installed in ServiceNow.
record ServiceNowHooks(HookTarget target, Sender sender, Groups groups, InstantSource clock)
        implements TableApi.IncidentHook {

    private static final List<String> LABELS = List.of("category", "impact", "urgency", "assignment_group");

    /// What groups are called.
    interface Groups {
        String name(String id);
    }

    @Override
    public void changed(ObjectNode before, ObjectNode after, String user, String time) {
        var events = events(before, after);
        if (!events.isEmpty()) {
            var message = Tree.object();
            message.set("events", Tree.MAPPER.valueToTree(events));
            message.put("deliveryId", UUID.randomUUID().toString());
            message.put("changedBy", user).put("changedAt", time);
            message.set("incident", incident(after));
            send(Tree.MAPPER.writeValueAsString(message));
        }
    }

    private static List<String> events(ObjectNode before, ObjectNode after) {
        if (before.isEmpty()) {
            return List.of("opened");
        }
        var events = new ArrayList<String>();
        if (LABELS.stream().anyMatch(field -> !before.path(field).equals(after.path(field)))) {
            events.add("corrected");
        }
        if (Tree.text(after, "state").equals("6") && !Tree.text(before, "state").equals("6")) {
            events.add("resolved");
        }
        return events;
    }

    private ObjectNode incident(ObjectNode row) {
        return Tree.object()
                .put("number", Tree.text(row, "number"))
                .put("correlationId", Tree.text(row, "correlation_id"))
                .put("caller", Tree.text(row, "caller_id"))
                .put("shortDescription", Tree.text(row, "short_description"))
                .put("description", Tree.text(row, "description"))
                .put("service", Tree.text(row, "cmdb_ci"))
                .put("category", Tree.text(row, "category"))
                .put("impact", Tree.text(row, "impact"))
                .put("urgency", Tree.text(row, "urgency"))
                .put("group", groups.name(Tree.text(row, "assignment_group")))
                .put("closeNotes", Tree.text(row, "close_notes"));
    }

    private void send(String body) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var code = Sender.hmac(target.key(), "v1:%s:%s".formatted(timestamp, body));
        sender.post(
                target,
                body,
                Map.of(
                        "X-Millrace-Timestamp",
                        timestamp,
                        "X-Millrace-Signature",
                        "v1=" + Base64.getEncoder().encodeToString(code)));
    }
}
