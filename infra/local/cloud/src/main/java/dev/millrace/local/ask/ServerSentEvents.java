package dev.millrace.local.ask;

import java.util.Iterator;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

/// Reads server-sent events ([HTML, section 9.2.6](https://html.spec.whatwg.org/multipage/server-sent-events.html)).
final class ServerSentEvents {

    private static final String USUAL = "message";

    private ServerSentEvents() {}

    /// Hands over each event and its data. One that breaks off is left out, as the standard has it.
    static void read(Iterator<String> lines, BiConsumer<String, String> reader) {
        var event = USUAL;
        var data = new StringJoiner("\n").setEmptyValue("");
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.isEmpty()) {
                if (data.length() > 0) {
                    reader.accept(event, data.toString());
                }
                event = USUAL;
                data = new StringJoiner("\n").setEmptyValue("");
            } else if (line.startsWith("event:")) {
                event = value(line);
            } else if (line.startsWith("data:")) {
                data.add(value(line));
            }
        }
    }

    private static String value(String line) {
        var value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
