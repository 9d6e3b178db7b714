package dev.millrace.triage.desk;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.triage.ticket.TicketId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A desk in memory. A fault strikes an operation, not a request of one.
final class InMemoryServiceDesk implements ServiceDesk, Shop {

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final Map<TicketId, String> keys = new HashMap<>();
    private final Map<String, Set<String>> noted = new HashMap<>();
    private final Map<Integer, String> armed = new HashMap<>();
    private boolean held;
    private int operations;

    @Override
    public ServiceDesk desk() {
        return this;
    }

    @Override
    public synchronized List<Ticket> tickets() {
        return List.copyOf(tickets.values());
    }

    @Override
    public List<String> faults() {
        return List.of("BUSY", "FAILED_BEFORE", "LOST");
    }

    @Override
    public synchronized void arm(String fault, int skipping) {
        armed.put(operations + skipping, fault);
    }

    @Override
    public synchronized int requests() {
        return operations;
    }

    @Override
    public void letGo() {}

    @Override
    public synchronized void holdIndex(boolean hold) {
        held = hold;
    }

    @Override
    public synchronized String opened(String subject) {
        var key = "MEM-" + (tickets.size() + 1);
        tickets.put(key, new Ticket(key, subject, "", "", "", "", "", "", List.of(), false));
        return key;
    }

    @Override
    public String system() {
        return "memory";
    }

    @Override
    public synchronized Optional<String> find(TicketId id) {
        return operation(() -> held ? Optional.empty() : Optional.ofNullable(keys.get(id)));
    }

    @Override
    public synchronized Creation create(NewTicket ticket) {
        var fault = Optional.ofNullable(armed.remove(operations++)).orElse("");
        if (fault.equals("BUSY")) {
            throw new Transient("the fake desk is busy, as it was told to be");
        }
        if (fault.equals("FAILED_BEFORE")) {
            return new Creation.Unknown();
        }
        var key = opened(Clip.oneLine(ticket.subject().value(), 255));
        keys.put(ticket.id(), key);
        return fault.equals("LOST") ? new Creation.Unknown() : new Creation.Created(key);
    }

    @Override
    public Duration settlesWithin() {
        return Duration.ofMinutes(5);
    }

    @Override
    public synchronized void assign(String key, Assignment assignment) {
        var labels = assignment.labels();
        change(
                key,
                old -> new Ticket(
                        key,
                        old.subject(),
                        labels.category(),
                        labels.impact().name(),
                        labels.urgency().name(),
                        labels.group(),
                        assignment.priority().name(),
                        old.parent(),
                        old.notes(),
                        old.resolved()));
    }

    @Override
    public synchronized void note(String key, Note note) {
        change(key, old -> {
            var notes = new ArrayList<>(old.notes());
            if (noted.computeIfAbsent(key, _ -> new HashSet<>()).add(note.id())) {
                notes.add(note.text());
            }
            return with(old, old.parent(), notes, old.resolved());
        });
    }

    @Override
    public synchronized void link(String key, String parent) {
        if (!tickets.containsKey(parent)) {
            throw new InvalidInput("$.key", "must be the key of a ticket");
        }
        change(key, old -> with(old, parent, old.notes(), old.resolved()));
    }

    @Override
    public synchronized List<String> openDuplicates(String parent) {
        return operation(() -> tickets.values().stream()
                .filter(ticket -> ticket.parent().equals(parent) && !ticket.resolved())
                .map(Ticket::key)
                .toList());
    }

    @Override
    public synchronized void resolve(String key, Note why) {
        change(key, old -> with(old, old.parent(), old.notes(), true));
    }

    @Override
    public URI address(String key) {
        return URI.create("memory:" + key);
    }

    private static Ticket with(Ticket old, String parent, List<String> notes, boolean resolved) {
        return new Ticket(
                old.key(),
                old.subject(),
                old.category(),
                old.impact(),
                old.urgency(),
                old.group(),
                old.priority(),
                parent,
                List.copyOf(notes),
                resolved);
    }

    private void change(String key, java.util.function.UnaryOperator<Ticket> how) {
        operation(() -> {
            var old = Optional.ofNullable(tickets.get(key))
                    .orElseThrow(() -> new InvalidInput("$.key", "must be the key of a ticket"));
            return tickets.put(key, how.apply(old));
        });
    }

    private <T> T operation(Supplier<T> work) {
        var fault = Optional.ofNullable(armed.remove(operations++)).orElse("");
        if (fault.equals("BUSY") || fault.equals("FAILED_BEFORE")) {
            throw new Transient("the fake desk does nothing, as it was told");
        }
        var result = work.get();
        if (fault.equals("LOST")) {
            throw new Transient("the fake desk says nothing, as it was told");
        }
        return result;
    }
}
