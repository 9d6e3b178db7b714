package dev.millrace.triage.desk;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.triage.desk.Creation.Created;
import dev.millrace.triage.desk.Creation.Unknown;
import java.time.InstantSource;
import java.util.Optional;

/// Finds the ticket that a filing stands for, or creates it: one, however often and by however many it is asked.
///
/// That a request is about to be sent is kept before it is sent. Whoever comes after a call that never told what became
/// of it waits until the desk must know of the ticket, looks for it, and only then creates it.
record CreateOnce(InstantSource clock) {

    /// @throws Transient while nobody knows whether the ticket was created
    String place(Turn turn, ServiceDesk desk, NewTicket ticket) {
        return turn.filing().key().or(() -> found(turn, desk, ticket)).orElseGet(() -> create(turn, desk, ticket));
    }

    private Optional<String> found(Turn turn, ServiceDesk desk, NewTicket ticket) {
        var key = desk.find(ticket.id());
        key.ifPresent(at -> turn.change(filing -> filing.placed(at)));
        var settled = turn.filing().doubtSince().map(since -> since.plus(desk.settlesWithin()));
        if (key.isEmpty() && settled.filter(clock.instant()::isBefore).isPresent()) {
            throw inDoubt(desk);
        }
        return key;
    }

    private String create(Turn turn, ServiceDesk desk, NewTicket ticket) {
        turn.change(filing -> filing.inDoubtSince(clock.instant()));
        return switch (created(turn, desk, ticket)) {
            case Created(var key) -> {
                turn.change(filing -> filing.placed(key));
                yield key;
            }
            case Unknown _ -> throw inDoubt(desk);
        };
    }

    private static Creation created(Turn turn, ServiceDesk desk, NewTicket ticket) {
        try {
            return desk.create(ticket);
        } catch (MillraceException e) {
            turn.change(Filing::withoutDoubt);
            throw e;
        }
    }

    private static Transient inDoubt(ServiceDesk desk) {
        return new Transient("%s did not say whether it created a ticket: ask again until it must be found there"
                .formatted(desk.system()));
    }
}
