package dev.millrace.core.ledger;

import dev.millrace.core.error.Transient;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A ledger in memory that can be tampered with, lose answers and throttle.
public final class InMemoryLedgerStore implements LedgerStore {

    private final Map<String, NavigableMap<Long, StoredRecord>> streams = new TreeMap<>();
    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, LedgerRecord> decisions = new HashMap<>();
    private final Set<String> unlisted = new HashSet<>();
    private int answersToLose;
    private int callsToThrottle;

    /// The next appends are done, and then fail as if the answer had been lost.
    public synchronized InMemoryLedgerStore losingAnswers(int count) {
        answersToLose = count;
        return this;
    }

    /// The next calls fail before anything is done.
    public synchronized InMemoryLedgerStore throttling(int count) {
        callsToThrottle = count;
        return this;
    }

    /// Puts something else where a record lies, as no writer can.
    public synchronized void tamper(String stream, StoredRecord stored) {
        records(stream).put(stored.sequence(), stored);
    }

    /// Takes a record away, as no writer can.
    public synchronized void drop(String stream, long sequence) {
        records(stream).remove(sequence);
    }

    /// Takes the name of a stream from the list, and nothing else, as no writer can.
    public synchronized void unlist(String stream) {
        unlisted.add(stream);
    }

    @Override
    public synchronized Head head(String stream) {
        throttle();
        return heads.getOrDefault(stream, Head.ofEmpty(stream));
    }

    @Override
    public synchronized Appending append(Head expected, List<LedgerRecord> records) {
        throttle();
        for (var record : records) {
            if (decisions.containsKey(record.decision().id())) {
                return new AlreadyRecorded(record.decision().id());
            }
        }
        if (!heads.getOrDefault(expected.stream(), Head.ofEmpty(expected.stream()))
                .equals(expected)) {
            return new Outrun();
        }
        records.forEach(this::keep);
        if (answersToLose > 0) {
            answersToLose--;
            throw new Transient("the answer was lost");
        }
        return new Appended();
    }

    private void keep(LedgerRecord record) {
        records(record.stream()).put(record.sequence(), new StoredRecord(record.sequence(), Optional.of(record)));
        heads.put(record.stream(), Head.after(record));
        decisions.put(record.decision().id(), record);
    }

    @Override
    public synchronized Optional<LedgerRecord> find(String decisionId) {
        throttle();
        return Optional.ofNullable(decisions.get(decisionId));
    }

    @Override
    public synchronized List<StoredRecord> read(String stream, long from, int limit) {
        throttle();
        return streams.getOrDefault(stream, new TreeMap<>()).tailMap(from, true).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<String> streams() {
        throttle();
        return streams.keySet().stream()
                .filter(stream -> !unlisted.contains(stream))
                .toList();
    }

    private NavigableMap<Long, StoredRecord> records(String stream) {
        return streams.computeIfAbsent(stream, _ -> new TreeMap<>());
    }

    private void throttle() {
        if (callsToThrottle > 0) {
            callsToThrottle--;
            throw new Transient("the store throttles");
        }
    }
}
