package dev.millrace.erp.read.edifact;

import java.util.List;
import java.util.stream.IntStream;

/// A message and its three sections: before the first `LIN`, each `LIN` with what follows, and after `UNS`.
///
/// @param type `ORDERS`
/// @param decimal what stands between units and tenths
record Message(String type, List<Segment> segments, char decimal) {

    Section header() {
        return section(0, Math.min(first("LIN"), first("UNS")));
    }

    List<Section> lines() {
        var end = first("UNS");
        var starts = IntStream.range(0, end)
                .filter(i -> segments.get(i).tag().equals("LIN"))
                .boxed()
                .toList();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> section(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end))
                .toList();
    }

    Section summary() {
        return section(first("UNS"), segments.size());
    }

    private Section section(int from, int to) {
        return new Section(segments.subList(from, to), decimal);
    }

    /// Where the first such segment stands, or the end.
    private int first(String tag) {
        return IntStream.range(0, segments.size())
                .filter(i -> segments.get(i).tag().equals(tag))
                .findFirst()
                .orElse(segments.size());
    }
}
