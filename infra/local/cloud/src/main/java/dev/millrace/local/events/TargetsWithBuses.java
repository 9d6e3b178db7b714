package dev.millrace.local.events;

import java.util.function.BiConsumer;

/// Sends on from bus to bus, and everything else to the targets outside.
record TargetsWithBuses(EventTargets outside, BiConsumer<String, EventJson> buses) implements EventTargets {

    private static final String BUS = ":event-bus/";

    @Override
    public void deliver(Delivery delivery) throws Exception {
        var arn = delivery.target().arn();
        int bus = arn.indexOf(BUS);
        if (bus < 0) {
            outside.deliver(delivery);
        } else {
            buses.accept(arn.substring(bus + BUS.length()), EventJson.parse(delivery.payload()));
        }
    }

    @Override
    public void deadLetter(DeadLetter letter) throws Exception {
        outside.deadLetter(letter);
    }
}
