package dev.millrace.dlp;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
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
        var byStart = spans.stream().sorted(comparingInt(Span::start)).toList();
        var resolved = new ArrayList<Span>(byStart.size());
        for (var from = 0; from < byStart.size(); ) {
            var to = endOfCluster(byStart, from);
            resolved.addAll(to == from + 1 ? byStart.subList(from, to) : winnersOf(byStart.subList(from, to)));
            from = to;
        }
        return List.copyOf(resolved);
    }

    /// Where the spans end, from that one on, that are linked by overlaps.
    private static int endOfCluster(List<Span> byStart, int from) {
        var reach = byStart.get(from).end();
        var to = from + 1;
        while (to < byStart.size() && byStart.get(to).start() < reach) {
            reach = Math.max(reach, byStart.get(to).end());
            to++;
        }
        return to;
    }

    private static Collection<Span> winnersOf(List<Span> cluster) {
        var overlaps = new Overlaps();
        cluster.stream().sorted(STRONGEST_FIRST).forEach(overlaps::admit);
        return overlaps.winners.values();
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
