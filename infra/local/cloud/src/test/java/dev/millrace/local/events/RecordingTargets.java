package dev.millrace.local.events;

import java.util.ArrayList;
import java.util.List;

/// Targets that remember what they got, and fail when told to.
final class RecordingTargets implements EventTargets {

    final List<Delivery> delivered = new ArrayList<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    int attempts;
    private int failures;
    private boolean undeliverable;

    RecordingTargets failing(int times) {
        failures = times;
        return this;
    }

    RecordingTargets undeliverable() {
        undeliverable = true;
        return this;
    }

    @Override
    public void deliver(Delivery delivery) throws Exception {
        attempts++;
        if (undeliverable) {
            throw new Undeliverable("NO_RESOURCE", "There is no such queue");
        }
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("The queue is not there yet");
        }
        delivered.add(delivery);
    }

    @Override
    public void deadLetter(DeadLetter letter) {
        deadLetters.add(letter);
    }

    List<String> payloads() {
        return delivered.stream().map(Delivery::payload).toList();
    }
}
