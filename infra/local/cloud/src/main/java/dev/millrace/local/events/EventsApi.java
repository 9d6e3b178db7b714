package dev.millrace.local.events;

import dev.millrace.local.template.Deployment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The service API of EventBridge, without its HTTP: `X-Amz-Target` and a body in, status and JSON out.
public final class EventsApi {

    private final EventBridge events;
    private final PutEvents putEvents;

    public EventsApi(EventBridge events) {
        this.events = events;
        putEvents = new PutEvents(events);
    }

    /// @param target such as `AWSEvents.PutEvents`
    public Reply handle(String target, byte[] body) {
        try {
            return Reply.ok(answer(target.substring(target.indexOf('.') + 1), EventJson.MAPPER.readTree(body)));
        } catch (JacksonException e) {
            return Reply.error("SerializationException", "The body is not JSON");
        } catch (InvalidEventPatternException e) {
            return Reply.error("InvalidEventPatternException", String.valueOf(e.getMessage()));
        } catch (InvalidRequest e) {
            return e.reply();
        }
    }

    private JsonNode answer(String operation, JsonNode request) {
        return switch (operation) {
            case "PutEvents" -> putEvents.answer(request);
            case "TestEventPattern" -> testEventPattern(request);
            case "ListRules" -> listRules(request);
            case "DescribeEventBus" -> describeEventBus(request);
            default ->
                throw new InvalidRequest(
                        "UnknownOperationException", "The local EventBridge does not offer " + operation);
        };
    }

    private static JsonNode testEventPattern(JsonNode request) {
        var pattern = new EventPattern(request.path("EventPattern").asString(""));
        try {
            boolean result = pattern.matches(request.path("Event").asString(""));
            return EventJson.MAPPER.createObjectNode().put("Result", result);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("ValidationException", "Parameter Event is not valid.");
        }
    }

    private JsonNode listRules(JsonNode request) {
        var answer = EventJson.MAPPER.createObjectNode();
        var list = answer.putArray("Rules");
        for (var rule : events.rulesOf(knownBus(request.path("EventBusName")))) {
            var json = list.addObject()
                    .put("Name", rule.name())
                    .put("Arn", rule.arn())
                    .put("EventBusName", rule.busName())
                    .put("State", rule.enabled() ? "ENABLED" : "DISABLED");
            rule.pattern().ifPresent(pattern -> json.put("EventPattern", pattern));
            rule.schedule().ifPresent(schedule -> json.put("ScheduleExpression", schedule));
        }
        return answer;
    }

    private JsonNode describeEventBus(JsonNode request) {
        var name = knownBus(request.path("Name"));
        return EventJson.MAPPER
                .createObjectNode()
                .put("Name", name)
                .put("Arn", Deployment.arn("events", "event-bus/" + name));
    }

    private String knownBus(JsonNode nameOrArn) {
        var name = Definitions.busName(nameOrArn.asString(""));
        if (!events.hasBus(name)) {
            throw new InvalidRequest("ResourceNotFoundException", "Event bus " + name + " does not exist.");
        }
        return name;
    }
}
