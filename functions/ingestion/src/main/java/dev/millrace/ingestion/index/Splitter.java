package dev.millrace.ingestion.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts text into chunks of about equal size that fit a model, at the gentlest borders that do.
final class Splitter {

    private final int budget;

    /// @param budget tokens that a chunk may have, by [Tokens#estimate]
    Splitter(int budget) {
        this.budget = Math.max(1, budget);
    }

    /// The chunks, without blanks around them. Most documents are one.
    List<String> split(String text) {
        var tokens = Tokens.estimate(text);
        if (tokens <= budget) {
            return List.of(text.strip());
        }
        var chunks = Math.ceilDiv(tokens, budget);
        var pieces = new ArrayList<String>();
        cut(text, Arrays.asList(Border.values()), pieces);
        return join(pieces, Math.ceilDiv(tokens, chunks));
    }

    private void cut(String text, List<Border> borders, List<String> pieces) {
        if (borders.isEmpty() || Tokens.estimate(text) <= budget) {
            pieces.add(text);
            return;
        }
        for (var part : borders.getFirst().cut(text)) {
            cut(part, borders.subList(1, borders.size()), pieces);
        }
    }

    /// @param target at which a chunk is full enough
    private List<String> join(List<String> pieces, int target) {
        var chunks = new ArrayList<String>();
        var open = new StringBuilder();
        var tokens = 0;
        for (var piece : pieces) {
            var more = Tokens.estimate(piece);
            if (tokens > 0 && (tokens >= target || tokens + more > budget)) {
                close(open, chunks);
                tokens = 0;
            }
            open.append(piece);
            tokens += more;
        }
        close(open, chunks);
        return chunks;
    }

    private static void close(StringBuilder open, List<String> chunks) {
        var chunk = open.toString().strip();
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        open.setLength(0);
    }
}
