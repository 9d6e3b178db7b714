package dev.millrace.erp.read.edifact;

import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.util.ArrayList;
import java.util.List;

/// What one partner sends another at once: messages, counted.
record Interchange(Syntax syntax, List<Segment> segments) {

    /// Each message, without `UNH` and `UNT`.
    ///
    /// @throws Unreadable if counts or references show that something is missing
    List<Message> messages() throws Unreadable {
        var messages = new ArrayList<Message>();
        var start = -1;
        for (var i = 0; i < segments.size(); i++) {
            if (segments.get(i).tag().equals("UNH")) {
                start = i;
            } else if (segments.get(i).tag().equals("UNT")) {
                messages.add(message(start, i));
            }
        }
        var end = segments.getLast();
        require(end.tag().equals("UNZ"), "It does not end with UNZ: it may have been cut off.");
        require(counts(end, messages.size()), "UNZ counts other messages than there are.");
        require(!messages.isEmpty(), "There is no message in it.");
        return messages;
    }

    private Message message(int start, int end) throws Unreadable {
        require(start >= 0, "A UNT has no UNH before it.");
        var head = segments.get(start);
        require(counts(segments.get(end), end - start + 1), "UNT counts other segments than there are.");
        require(segments.get(end).at(2, 1).equals(head.at(1, 1)), "UNT bears another reference than its UNH.");
        return new Message(head.at(2, 1).orElse(""), segments.subList(start + 1, end), syntax.decimal());
    }

    private static boolean counts(Segment end, int number) {
        return end.at(1, 1).filter(String.valueOf(number)::equals).isPresent();
    }

    private static void require(boolean holds, String otherwise) throws Unreadable {
        if (!holds) {
            throw new Unreadable(Reason.MALFORMED, otherwise);
        }
    }
}
