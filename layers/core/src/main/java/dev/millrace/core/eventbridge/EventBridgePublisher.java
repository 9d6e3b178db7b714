package dev.millrace.core.eventbridge;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.EventPublisher;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// Puts events on one bus, under the source `millrace`.
public final class EventBridgePublisher implements EventPublisher {

    /// The source of every event that we publish.
    public static final String SOURCE = "millrace";

    private static final Set<String> WORTH_ANOTHER_TRY =
            Set.of("ThrottlingException", "InternalFailure", "InternalException");

    private final EventBridgeClient eventBridge;
    private final String bus;

    public EventBridgePublisher(EventBridgeClient eventBridge, String bus) {
        this.eventBridge = eventBridge;
        this.bus = bus;
    }

    @Override
    public void publish(List<DomainEvent> events) {
        var entries = events.stream().map(this::entry).toList();
        for (var request : Requests.split(entries)) {
            send(request);
        }
    }

    private void send(List<PutEventsRequestEntry> entries) {
        try {
            var response = eventBridge.putEvents(put -> put.entries(entries));
            if (response.failedEntryCount() > 0) {
                reject(response.entries());
            }
        } catch (SdkException e) {
            throw AwsFailures.of("events:PutEvents on bus " + bus, e);
        }
    }

    private void reject(List<PutEventsResultEntry> results) {
        var codes = results.stream()
                .map(PutEventsResultEntry::errorCode)
                .filter(code -> code != null)
                .collect(Collectors.toSet());
        var message = "events:PutEvents on bus %s refused events with %s".formatted(bus, codes);
        throw WORTH_ANOTHER_TRY.containsAll(codes) ? new Transient(message) : new Defect(message);
    }

    private PutEventsRequestEntry entry(DomainEvent event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(SOURCE)
                .detailType(event.detailType())
                .detail(new String(Json.write(event.detail()), StandardCharsets.UTF_8))
                .build();
    }
}
