package dev.millrace.local.events;

import dev.millrace.local.template.model.Target.Input;
import java.time.Instant;

/// What a target receives of an event.
final class Payload {

    private Payload() {}

    /// @param accepted when the bus took the event
    /// @throws Undeliverable if a template does not give JSON with this event
    static String of(EventJson event, Route route, Instant accepted) throws Undeliverable {
        return switch (route.target().input()) {
            case Input.WholeEvent() -> event.text();
            case Input.Part(var path) ->
                new JsonPath(path).read(event.json()).map(Object::toString).orElse("null");
            case Input.Constant(var json) -> route.isScheduler() ? scheduled(json, event, route) : json;
            case Input.Template template ->
                new InputTemplate(template).fill(new TemplateValues(template.paths(), event, route, accepted));
        };
    }

    /// A schedule's input may name its context.
    private static String scheduled(String json, EventJson event, Route route) {
        return json.replace("<aws.scheduler.schedule-arn>", route.sourceArn())
                .replace("<aws.scheduler.execution-id>", event.id())
                .replace(
                        "<aws.scheduler.scheduled-time>",
                        event.json().path("time").asString(""));
    }
}
