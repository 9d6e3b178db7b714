package dev.millrace.console.execution.json;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads out of an execution's input whose execution it is: `tenant`, or `detail.tenant` where an event is the input.
/// Whatever else it says is not looked at.
public final class InputTenant {

    private static final String TENANT = "tenant";

    private InputTenant() {}

    /// The tenant; empty if the input names none, or was not told.
    public static Optional<TenantId> of(@Nullable String input) {
        if (input == null) {
            return Optional.empty();
        }
        try {
            var json = Json.parse(input.getBytes(StandardCharsets.UTF_8));
            return tenant(json.path(TENANT)).or(() -> tenant(json.path("detail").path(TENANT)));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    private static Optional<TenantId> tenant(JsonNode name) {
        try {
            return name.isString() ? Optional.of(new TenantId(name.asString())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
