package dev.millrace.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Callers who read along while a function works, and what the function posts to them.
///
/// A function posts as to a WebSocket API's connection
/// ([AWS](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html)):
/// `POST /@connections/{connectionId}`. A message is `{"event": …, "data": …}`; its caller gets a server-sent event.
public final class Connections {

    private static final String PATH = "/@connections/";
    /// As much as API Gateway lets through at once.
    private static final int LARGEST_MESSAGE = 128 * 1024;
    /// How a stream ends is the gateway's to say.
    private static final Set<String> RESERVED = Set.of("answer", "error");

    private final Map<String, EventStream> open = new ConcurrentHashMap<>();
    private final Duration heartbeat;

    /// @param heartbeat how often a reader is told that there is still somebody here
    public Connections(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    /// Whether a request's path is that of a connection.
    public static boolean isMeant(String path) {
        return path.startsWith(PATH);
    }

    /// Answers a function that posts.
    ///
    /// @return 200; 410 if the caller has gone; 413 or 400 if there is something wrong with the message
    public ApiResponse post(String path, byte[] message) {
        var stream = open.get(path.substring(PATH.length()));
        if (stream == null) {
            return refused(410, "GoneException");
        }
        if (message.length > LARGEST_MESSAGE) {
            return refused(413, "PayloadTooLargeException");
        }
        try {
            return post(stream, JsonMapper.shared().readTree(message));
        } catch (JacksonException | IllegalArgumentException _) {
            return refused(400, "BadRequestException");
        }
    }

    /// Opens one for the caller of that exchange; closing it makes it unknown to functions.
    EventStream open(HttpExchange exchange, ApiResponse head) {
        var stream = new EventStream(exchange, head, heartbeat, open::remove);
        open.put(stream.id(), stream);
        return stream;
    }

    private static ApiResponse post(EventStream stream, JsonNode message) {
        var event = message.path("event").asString("");
        if (!event.matches("[a-z]{1,32}") || RESERVED.contains(event) || !message.has("data")) {
            throw new IllegalArgumentException("no event of a function");
        }
        return stream.send(event, message.path("data").toString())
                ? ApiResponse.json(200, "{}")
                : refused(410, "GoneException");
    }

    private static ApiResponse refused(int status, String type) {
        return ApiResponse.json(status, "{\"__type\":\"" + type + "\"}").with("x-amzn-errortype", type);
    }
}
