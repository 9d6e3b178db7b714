package dev.millrace.local.cloud;

import dev.millrace.local.events.DeadLetter;
import dev.millrace.local.events.Delivery;
import dev.millrace.local.events.EventTargets;
import dev.millrace.local.events.Undeliverable;
import dev.millrace.local.lambda.Destinations;
import dev.millrace.local.lambda.LocalLambda;
import dev.millrace.local.statemachines.ServiceError;
import dev.millrace.local.statemachines.StateMachines;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// Where events, and the outcomes of asynchronous invocations, go: by the service that the ARN names.
final class Targets implements EventTargets, Destinations {

    private final Queues queues;
    private final Supplier<LocalLambda> lambda;
    private final Supplier<StateMachines> workflows;

    /// @param lambda asked at each delivery, since the services know each other
    Targets(Queues queues, Supplier<LocalLambda> lambda, Supplier<StateMachines> workflows) {
        this.queues = queues;
        this.lambda = lambda;
        this.workflows = workflows;
    }

    @Override
    public void deliver(Delivery delivery) throws Undeliverable {
        var arn = delivery.target().arn();
        switch (service(arn)) {
            case "sqs" -> toQueue(delivery, queue(arn));
            case "lambda" -> lambda.get().send(arn, delivery.payload().getBytes(StandardCharsets.UTF_8));
            case "states" -> start(arn, delivery.name(), delivery.payload());
            default -> throw new Undeliverable("NO_RESOURCE", "The local cloud has no target " + arn);
        }
    }

    @Override
    public void deadLetter(DeadLetter letter) throws Undeliverable {
        queues.send(queue(letter.queueArn()), letter.body(), letter.attributes());
    }

    @Override
    public void deliver(String arn, byte[] invocationRecord) {
        if (service(arn).equals("lambda")) {
            lambda.get().send(arn, invocationRecord);
        } else {
            deadLetter(arn, invocationRecord, Map.of());
        }
    }

    @Override
    public void deadLetter(String arn, byte[] event, Map<String, String> attributes) {
        var url = queues.url(arn).orElseThrow(() -> new IllegalStateException("The local cloud has no queue " + arn));
        queues.send(url, new String(event, StandardCharsets.UTF_8), attributes);
    }

    private void toQueue(Delivery delivery, String url) {
        delivery.target()
                .messageGroupId()
                .ifPresentOrElse(
                        group -> queues.sendInGroup(url, delivery.payload(), group),
                        () -> queues.send(url, delivery.payload(), Map.of()));
    }

    /// A name that was used before means that this delivery has been made already.
    private void start(String machineArn, String name, String input) {
        try {
            workflows.get().start(machineArn, Optional.of(name), JsonMapper.shared().readTree(input));
        } catch (ServiceError error) {
            if (!error.code().equals("ExecutionAlreadyExists")) {
                throw error;
            }
        }
    }

    private String queue(String arn) throws Undeliverable {
        return queues.url(arn).orElseThrow(() -> new Undeliverable("NO_RESOURCE", "There is no queue " + arn));
    }

    private static String service(String arn) {
        var parts = arn.split(":", 4);
        return parts.length < 4 ? arn : parts[2];
    }
}
