package dev.millrace.dlp;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Decides between spans that claim the same characters: the surer one wins, then the longer one.
///
/// A losing span keeps the characters that no winner covers, so that resolving an overlap never uncovers any.
final class Overlaps {

    private static final Comparator<Span> STRONGEST_FIRST = comparing(Span::confidence)
            .thenComparing(Span::length)
            .reversed()
            .thenComparingInt(Span::start)
            .thenComparing(Span::type);

    private final TreeMap<Integer, Span> winners = new TreeMap<>();

    private Overlaps() {}

    /// The winners, by position.
    static List<Span> resolve(List<Span> spans) {
        var overlaps = new Overlaps();
        spans.stream().sorted(STRONGEST_FIRST).forEach(overlaps::admit);
        return List.copyOf(overlaps.winners.values());
    }

    private void admit(Span span) {
        uncoveredBy(span).forEach(piece -> winners.put(piece.start(), piece));
    }

    private List<Span> uncoveredBy(Span span) {
        var pieces = new ArrayList<Span>();
        var from = span.start();
        var before = winners.floorEntry(from);
        if (before != null) {
            from = Math.max(from, before.getValue().end());
        }
        if (from >= span.end()) {
            return pieces;
        }
        for (var winner : winners.subMap(from, span.end()).values()) {
            if (winner.start() > from) {
                pieces.add(span.cutTo(from, winner.start()));
            }
            from = winner.end();
        }
        if (from < span.end()) {
            pieces.add(span.cutTo(from, span.end()));
        }
        return pieces;
    }
}
