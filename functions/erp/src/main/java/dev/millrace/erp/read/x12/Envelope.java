package dev.millrace.erp.read.x12;

import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An interchange from `ISA` to `IEA`. `ISA` has a fixed length, and what stands at its ends divides the rest.
final class Envelope {

    /// Where the character stands that ends a segment.
    private static final int END = 105;

    private static final int MOST_SEGMENTS = 500_000;

    private Envelope() {}

    /// The transaction sets, each from `ST` to `SE`.
    ///
    /// @throws Unreadable if counts or references show that something is missing
    static List<List<X12Segment>> sets(byte[] bytes) throws Unreadable {
        var segments = segments(new String(bytes, StandardCharsets.UTF_8).strip());
        require(segments.getLast().tag().equals("IEA"), "It does not end with IEA: it may have been cut off.");
        var sets = new ArrayList<List<X12Segment>>();
        var start = -1;
        for (var i = 0; i < segments.size(); i++) {
            if (segments.get(i).tag().equals("ST")) {
                start = i;
            } else if (segments.get(i).tag().equals("SE")) {
                require(start >= 0, "An SE has no ST before it.");
                sets.add(set(segments.subList(start, i + 1)));
            }
        }
        require(!sets.isEmpty(), "There is no transaction set in it.");
        return sets;
    }

    private static List<X12Segment> set(List<X12Segment> set) throws Unreadable {
        var count = set.getLast().at(1).orElse("");
        require(count.equals(String.valueOf(set.size())), "SE counts other segments than there are.");
        require(set.getLast().at(2).equals(set.getFirst().at(2)), "SE bears another number than its ST.");
        return set;
    }

    private static List<X12Segment> segments(String text) throws Unreadable {
        require(text.length() > END, "Its ISA segment is shorter than the standard has it.");
        var element = text.charAt(3);
        var end = text.charAt(END);
        var segments = new ArrayList<X12Segment>();
        for (var from = 0; from < text.length(); ) {
            var to = text.indexOf(end, from);
            require(to >= 0, "Its last segment does not end: it may have been cut off.");
            require(segments.size() < MOST_SEGMENTS, "It has more segments than are read.");
            segments.add(segment(text.substring(from, to).strip(), element));
            from = to + 1;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        return segments;
    }

    private static X12Segment segment(String text, char divider) {
        var elements = new ArrayList<String>();
        var from = 0;
        for (var at = text.indexOf(divider); at >= 0; at = text.indexOf(divider, from)) {
            elements.add(text.substring(from, at));
            from = at + 1;
        }
        elements.add(text.substring(from));
        return new X12Segment(elements.getFirst(), List.copyOf(elements.subList(1, elements.size())));
    }

    private static void require(boolean holds, String otherwise) throws Unreadable {
        if (!holds) {
            throw new Unreadable(Reason.MALFORMED, otherwise);
        }
    }
}
