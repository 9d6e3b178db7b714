package dev.millrace.triage.desk.webhook;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.EventPublisher;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import dev.millrace.core.log.Log;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Takes in what desks tell of tickets, `POST /tickets/SYSTEM/TENANT`, and puts it on the bus.
///
/// What is sent again becomes another event with the same `deliveryId`.
public final class ReceiveTicket implements Function<WebRequest, WebResponse> {

    private static final Log LOG = Log.of(ReceiveTicket.class);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final List<String> SYSTEMS = List.of("jira", "servicenow");

    private final DeskHooks hooks;
    private final EventPublisher bus;

    public ReceiveTicket(DeskHooks hooks, EventPublisher bus) {
        this.hooks = hooks;
        this.bus = bus;
    }

    @Override
    public WebResponse apply(WebRequest request) {
        return tenant(request)
                .flatMap(tenant -> system(request).flatMap(system -> hooks.find(tenant, system)))
                .map(hook -> received(request, hook))
                .orElseGet(() -> refused(request, NOT_FOUND, "there is no such desk"));
    }

    private WebResponse received(WebRequest request, DeskHook hook) {
        if (!hook.isSigned(request)) {
            return refused(request, UNAUTHORIZED, "this is not signed by the desk, or too old");
        }
        var events = hook.news(request);
        if (!events.isEmpty()) {
            bus.publish(events);
        }
        return says(OK, "{\"events\":%d}".formatted(events.size()));
    }

    private static Optional<TenantId> tenant(WebRequest request) {
        try {
            return Optional.ofNullable(request.pathParameters().get("tenant")).map(TenantId::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The last but one part of the path.
    private static Optional<String> system(WebRequest request) {
        var parts = Arrays.asList(request.path().split("/", -1));
        return SYSTEMS.stream()
                .filter(system ->
                        parts.size() > 1 && parts.get(parts.size() - 2).equals(system))
                .findFirst();
    }

    private static WebResponse refused(WebRequest request, int status, String why) {
        LOG.warn("ticket refused", Map.of("status", status, "gatewayRequestId", request.requestId()));
        return says(status, "{\"error\":\"%s\"}".formatted(why));
    }

    private static WebResponse says(int status, String json) {
        return WebResponse.text(status, Map.of("content-type", "application/json", "cache-control", "no-store"), json);
    }
}
