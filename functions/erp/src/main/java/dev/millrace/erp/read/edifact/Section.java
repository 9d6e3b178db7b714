package dev.millrace.erp.read.edifact;

import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Segments that belong together. Those of a party or of an adjustment are groups of their own, and not found beside
/// them.
record Section(List<Segment> segments, char decimal) {

    /// What may follow within the group that a segment begins; of `ORDERS` groups 2 to 4, 18 and 38 (D.96A).
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "NAD", Set.of("LOC", "FII", "RFF", "DTM", "DOC", "CTA", "COM"),
            "ALC", Set.of("ALI", "DTM", "QTY", "RNG", "PCD", "MOA", "RTE", "TAX"));

    /// The groups that begin with that tag.
    List<Section> groups(String tag) {
        var groups = new ArrayList<Section>();
        for (var i = 0; i < segments.size(); i++) {
            if (segments.get(i).tag().equals(tag)) {
                groups.add(new Section(segments.subList(i, end(i)), decimal));
            }
        }
        return groups;
    }

    /// What is in no group.
    Section alone() {
        var alone = new ArrayList<Segment>();
        for (var i = 0; i < segments.size(); ) {
            if (GROUPS.containsKey(segments.get(i).tag())) {
                i = end(i);
            } else {
                alone.add(segments.get(i++));
            }
        }
        return new Section(alone, decimal);
    }

    private int end(int start) {
        var members = GROUPS.getOrDefault(segments.get(start).tag(), Set.of());
        var end = start + 1;
        while (end < segments.size() && members.contains(segments.get(end).tag())) {
            end++;
        }
        return end;
    }

    /// The segment that it begins with.
    Segment head() {
        return segments.getFirst();
    }

    /// The first segment with that tag and qualifier.
    Optional<Segment> first(String tag, String qualifier) {
        return segments.stream().filter(it -> it.is(tag, qualifier)).findFirst();
    }

    /// The first segment with that tag.
    Optional<Segment> first(String tag) {
        return segments.stream().filter(it -> it.tag().equals(tag)).findFirst();
    }

    /// The component of a segment with a qualifier.
    Optional<String> value(String tag, String qualifier, int component) {
        return first(tag, qualifier).flatMap(it -> it.at(1, component));
    }

    /// An amount (`MOA`).
    Optional<BigDecimal> amount(String qualifier) throws Unreadable {
        return number(value("MOA", qualifier, 2), "MOA " + qualifier);
    }

    /// A number of this interchange.
    Optional<BigDecimal> number(Optional<String> text, String what) throws Unreadable {
        return Values.number(text.map(it -> it.replace(decimal, '.')), what);
    }
}
