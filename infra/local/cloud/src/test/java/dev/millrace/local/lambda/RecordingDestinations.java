package dev.millrace.local.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Destinations that remember what they were told.
final class RecordingDestinations implements Destinations {

    /// @param what the invocation record, or the event itself
    record Delivery(String arn, String what, Map<String, String> attributes) {}

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();

    @Override
    public void deliver(String arn, byte[] invocationRecord) {
        deliveries.add(new Delivery(arn, new String(invocationRecord, StandardCharsets.UTF_8), Map.of()));
    }

    @Override
    public void deadLetter(String arn, byte[] event, Map<String, String> attributes) {
        deliveries.add(new Delivery(arn, new String(event, StandardCharsets.UTF_8), attributes));
    }

    BlockingQueue<Delivery> deliveries() {
        return deliveries;
    }
}
