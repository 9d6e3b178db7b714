package dev.millrace.approvals.dynamodb;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.ApprovalState;
import dev.millrace.approvals.ListPlace;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The table's items: an approval as JSON, and beside it what conditions and indexes look at. Times are milliseconds
/// since 1970.
final class ApprovalItems {

    private static final AttributeValue DUE = AttributeValue.fromS("due");

    private ApprovalItems() {}

    static Map<String, AttributeValue> item(Approval approval) {
        var item = new HashMap<>(key(approval.id()));
        item.put("version", number(approval.version()));
        item.put("body", AttributeValue.fromS(new String(Json.write(approval), StandardCharsets.UTF_8)));
        item.put("tenantState", tenantState(approval.subject().tenant(), approval.state()));
        item.put("requestedAt", time(approval.requestedAt()));
        approval.dueAt().ifPresent(dueAt -> {
            item.put("due", DUE);
            item.put("dueAt", time(dueAt));
        });
        return item;
    }

    static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    static Map<String, AttributeValue> versionBefore(Approval approval) {
        return Map.of(":before", number(approval.version() - 1));
    }

    static Map<String, AttributeValue> ofState(TenantId tenant, ApprovalState state) {
        return Map.of(":state", tenantState(tenant, state));
    }

    /// In the index `by-state`.
    static Map<String, AttributeValue> placeKey(TenantId tenant, ApprovalState state, ListPlace place) {
        return Map.of(
                "tenantState",
                tenantState(tenant, state),
                "requestedAt",
                time(place.requestedAt()),
                "id",
                AttributeValue.fromS(place.id()));
    }

    static Map<String, AttributeValue> dueBy(Instant now) {
        return Map.of(":due", DUE, ":now", time(now));
    }

    static Approval approval(Map<String, AttributeValue> item) {
        var body = Optional.ofNullable(item.get("body"))
                .orElseThrow(() -> new Defect("an item of the approvals' table has no body: something else writes it"));
        return Json.read(body.s().getBytes(StandardCharsets.UTF_8), Approval.class);
    }

    private static AttributeValue tenantState(TenantId tenant, ApprovalState state) {
        return AttributeValue.fromS(tenant + "#" + state);
    }

    private static AttributeValue time(Instant instant) {
        return number(instant.toEpochMilli());
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
