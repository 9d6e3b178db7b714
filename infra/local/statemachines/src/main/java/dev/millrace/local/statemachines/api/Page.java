package dev.millrace.local.statemachines.api;

import dev.millrace.local.statemachines.ServiceError;
import dev.millrace.local.statemachines.json.Json;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Cuts a list into pages; the token is where the next page begins.
final class Page {

    private static final int USUAL_SIZE = 100;
    private static final int LARGEST_SIZE = 1000;

    private Page() {}

    static <T> ObjectNode of(JsonNode request, String field, List<T> all, Function<T, JsonNode> toJson) {
        var from = offset(request);
        var asked = request.path("maxResults").asInt(USUAL_SIZE);
        var size = asked <= 0 ? USUAL_SIZE : Math.min(asked, LARGEST_SIZE);
        var until = Math.min(all.size(), from + size);
        var response = Json.object();
        var list = response.putArray(field);
        all.subList(Math.min(from, until), until).stream().map(toJson).forEach(list::add);
        if (until < all.size()) {
            response.put("nextToken", String.valueOf(until));
        }
        return response;
    }

    private static int offset(JsonNode request) {
        try {
            return Integer.parseUnsignedInt(request.path("nextToken").asString("0"));
        } catch (NumberFormatException notOurs) {
            throw new ServiceError("InvalidToken", "Invalid Token: 'Unable to decode nextToken'");
        }
    }
}
