package dev.millrace.core.trace.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.core.PrintedLines;
import dev.millrace.core.json.Json;
import dev.millrace.core.trace.InMemoryTracer.RecordedSpan;
import dev.millrace.core.trace.TracerContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LogTracerTest extends TracerContract {

    @Override
    protected List<RecordedSpan> spansOf(Work work) {
        return PrintedLines.during(() -> work.with(new LogTracer())).stream()
                .map(LogTracerTest::span)
                .toList();
    }

    @SuppressWarnings("unchecked") // a line of the log is an object
    private static RecordedSpan span(String line) {
        Map<String, Object> fields = Json.read(line.getBytes(UTF_8), Map.class);
        var attributes = new LinkedHashMap<>(fields);
        attributes.keySet().removeIf(name -> !name.contains("."));
        return new RecordedSpan(
                String.valueOf(fields.get("span")), attributes, text(fields, "error"), text(fields, "message"));
    }

    private static Optional<String> text(Map<String, Object> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString);
    }
}
