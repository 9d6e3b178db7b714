package dev.millrace.core.eventbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// A bus that remembers requests, and refuses on demand.
final class FakeEventBridge implements EventBridgeClient {

    final List<PutEventsRequest> requests = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private int status = 200;

    /// The last entry of each request is refused with this code.
    FakeEventBridge refusingTheLastEntryWith(String code) {
        refusal = Optional.of(code);
        return this;
    }

    /// Every request fails with this status.
    FakeEventBridge answering(int status) {
        this.status = status;
        return this;
    }

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
        if (status != 200) {
            throw EventBridgeException.builder().statusCode(status).build();
        }
        requests.add(request);
        var results = new ArrayList<PutEventsResultEntry>();
        request.entries()
                .forEach(_ ->
                        results.add(PutEventsResultEntry.builder().eventId("e").build()));
        refusal.ifPresent(code -> results.set(
                results.size() - 1,
                PutEventsResultEntry.builder().errorCode(code).build()));
        return PutEventsResponse.builder()
                .failedEntryCount(refusal.isPresent() ? 1 : 0)
                .entries(results)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
