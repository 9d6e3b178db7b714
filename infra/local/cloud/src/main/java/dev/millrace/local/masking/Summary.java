package dev.millrace.local.masking;

import dev.millrace.dlp.structured.StreamedMasking;
import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;

/// Says what was masked.
final class Summary {

    private Summary() {}

    static void print(StreamedMasking masking, boolean json, PrintWriter out) {
        out.println(json ? json(masking) : text(masking));
        out.flush();
    }

    /// Says that a document was not in its format throughout.
    static void printBroken(String reason, PrintWriter out) {
        out.println(broken(reason));
        out.flush();
    }

    private static String broken(String reason) {
        return "It is not all in its format: %s. From there it was read as text.".formatted(reason);
    }

    private static String text(StreamedMasking masking) {
        var text = new StringBuilder("Masked %,d characters as %s by policy %s."
                .formatted(masking.characters(), masking.structure().format().label(), masking.policy()));
        masking.structure().reason().ifPresent(reason -> text.append(' ').append(broken(reason)));
        masking.counts().forEach((type, count) -> text.append("%n  %-24s %,d".formatted(type, count)));
        return text.toString();
    }

    private static String json(StreamedMasking masking) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("characters", masking.characters());
        json.put("structure", masking.structure().format().label());
        masking.structure().reason().ifPresent(reason -> json.put("reason", reason));
        json.put("policy", masking.policy().toString());
        var counts = json.putObject("counts");
        masking.counts().forEach((type, count) -> counts.put(type.name(), count));
        return json.toString();
    }
}
