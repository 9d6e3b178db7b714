package dev.millrace.local.secrets;

import dev.millrace.local.http.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A service that speaks AWS's JSON 1.1 protocol.
abstract class JsonService {

    static final JsonMapper MAPPER = JsonMapper.shared();

    private static final Map<String, List<String>> HEADERS =
            Map.of("content-type", List.of("application/x-amz-json-1.1"));

    /// @param target such as `TrentService.Decrypt`
    public ApiResponse handle(String target, byte[] body) {
        try {
            return answer(200, perform(target.substring(target.indexOf('.') + 1), MAPPER.readTree(body)));
        } catch (JacksonException e) {
            return error("SerializationException", "The body is not JSON");
        } catch (Refused e) {
            return error(e.type(), String.valueOf(e.getMessage()));
        }
    }

    /// @throws Refused if the service would not do it
    abstract ObjectNode perform(String operation, JsonNode request);

    private static ApiResponse error(String type, String message) {
        return answer(400, MAPPER.createObjectNode().put("__type", type).put("message", message));
    }

    private static ApiResponse answer(int status, ObjectNode json) {
        return new ApiResponse(status, HEADERS, json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
