package dev.millrace.dlp.structured;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.Span;
import dev.millrace.dlp.projection.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Collects what is found in a document in memory.
final class Spans {

    private final List<Span> spans = new ArrayList<>();
    private final SortedMap<InfoType, Integer> counts = new TreeMap<>();

    void add(Finding finding) {
        counts.merge(finding.type(), 1, Integer::sum);
        for (var range : finding.ranges()) {
            spans.add(new Span(
                    Math.toIntExact(range.origin()),
                    Math.toIntExact(range.originEnd()),
                    finding.type(),
                    finding.confidence()));
        }
    }

    /// By position. Of two within one escape, the first stands for both.
    List<Span> byPosition() {
        spans.sort(Comparator.comparingInt(Span::start));
        var disjoint = new ArrayList<Span>();
        for (var span : spans) {
            if (disjoint.isEmpty() || disjoint.getLast().end() <= span.start()) {
                disjoint.add(span);
            }
        }
        return disjoint;
    }

    SortedMap<InfoType, Integer> counts() {
        return counts;
    }
}
