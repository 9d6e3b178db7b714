package dev.millrace.local.events;

/// What the service answers.
///
/// @param json the body, of type `application/x-amz-json-1.1`
public record Reply(int status, String json) {

    static Reply ok(Object json) {
        return new Reply(200, json.toString());
    }

    static Reply error(String type, String message) {
        return new Reply(
                400,
                EventJson.MAPPER
                        .createObjectNode()
                        .put("__type", type)
                        .put("message", message)
                        .toString());
    }
}
