package dev.millrace.local.cli;

import dev.millrace.local.corpus.Corpus;
import dev.millrace.local.ingestion.Tally;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// What became of a corpus.
///
/// @param sent documents in it
/// @param known documents that were there already, unchanged
record Report(
        long sent,
        long indexed,
        long known,
        long spans,
        long version,
        Duration took,
        List<Tally.Rejection> rejections) {

    static Report of(Corpus corpus, Tally.Count before, Tally tally, Duration took) {
        var now = tally.count();
        long indexed = now.documents() - before.documents();
        long rejected = now.rejected() - before.rejected();
        return new Report(
                corpus.documents(),
                indexed,
                Math.max(0, corpus.documents() - indexed - rejected),
                now.spans() - before.spans(),
                now.version(),
                took,
                tally.rejections()
                        .subList((int) before.rejected(), tally.rejections().size()));
    }

    void print(PrintStream out) {
        out.println();
        row(out, "documents sent", sent);
        row(out, "  indexed", indexed);
        row(out, "  there already", known);
        row(out, "  rejected", rejections.size());
        row(out, "spans masked", spans);
        row(out, "Delta version", version < 0 ? "unchanged" : version);
        row(out, "time", String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0));
        for (var rejection : rejections) {
            out.printf("  ! %s%n", rejection.reason());
        }
    }

    String json() {
        return JsonMapper.shared()
                .writeValueAsString(JsonMapper.shared()
                        .createObjectNode()
                        .put("sent", sent)
                        .put("indexed", indexed)
                        .put("known", known)
                        .put("rejected", rejections.size())
                        .put("spans", spans)
                        .put("version", version)
                        .put("seconds", took.toMillis() / 1000.0));
    }

    private static void row(PrintStream out, String name, Object value) {
        out.printf("  %-18s %s%n", name, value);
    }
}
