package dev.millrace.core.log;

import dev.millrace.core.json.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// One line of the log.
final class LogLine {

    private LogLine() {}

    static void write(String level, String source, String event, Map<String, Object> fields) {
        var line = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> line.put(name, Loggable.of(value)));
        line.put("timestamp", Instant.now().toString());
        line.put("level", level);
        line.put("source", source);
        line.put("event", event);
        Invocation.requestId().ifPresent(id -> line.put("requestId", id));
        print(System.out, new String(Json.write(line), StandardCharsets.UTF_8));
    }

    private static void print(PrintStream out, String line) {
        out.println(line);
    }
}
