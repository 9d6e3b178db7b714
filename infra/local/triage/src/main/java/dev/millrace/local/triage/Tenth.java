package dev.millrace.local.triage;

import java.util.ArrayList;
import java.util.List;

/// A tenth of a history.
///
/// @param until the position of its last ticket, from 1
/// @param accuracy what part was classified rightly
/// @param automation what part would not have been shown to people
/// @param automatedAccuracy what part of those was right; 1 if there were none
public record Tenth(int until, double accuracy, double automation, double automatedAccuracy) {

    private static final int TENTHS = 10;

    /// The curve of a history.
    public static List<Tenth> of(List<Replayed> tickets) {
        var tenths = new ArrayList<Tenth>();
        var from = 0;
        for (var tenth = 1; tenth <= TENTHS; tenth++) {
            var until = (int) ((long) tickets.size() * tenth / TENTHS);
            if (until > from) {
                tenths.add(of(tickets.subList(from, until), until));
            }
            from = until;
        }
        return tenths;
    }

    private static Tenth of(List<Replayed> tickets, int until) {
        var automated = tickets.stream().filter(Replayed::automated).toList();
        return new Tenth(
                until,
                part(tickets.stream().filter(Replayed::right).count(), tickets.size()),
                part(automated.size(), tickets.size()),
                part(automated.stream().filter(Replayed::right).count(), automated.size()));
    }

    private static double part(long some, long all) {
        return all == 0 ? 1 : (double) some / all;
    }
}
