package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.execution.Execution;
import dev.millrace.local.statemachines.execution.Identity;
import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.journal.Definitions;
import dev.millrace.local.statemachines.journal.Entry;
import dev.millrace.local.statemachines.journal.Journal;
import dev.millrace.local.statemachines.journal.JournalFailure;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.Expressions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One state machine: its definition, its executions, and the two files that they live in.
final class Machine implements AutoCloseable {

    private static final long COMPACT_FROM_BYTES = 1 << 20;

    final String name;
    final String arn;
    final Map<String, Running> running = new LinkedHashMap<>();
    final Map<String, Closed> closed = new LinkedHashMap<>();
    Optional<Definition> definition = Optional.empty();
    Instant registeredAt = Instant.EPOCH;
    private final Account account;
    private final Expressions expressions;
    private final Definitions definitions;
    private final Journal archive;
    private final Journal journal;

    /// Opens the files and replays what they say. Nothing runs yet.
    Machine(String name, Path folder, Account account, Expressions expressions) {
        this.name = name;
        this.arn = account.machineArn(name);
        this.account = account;
        this.expressions = expressions;
        this.definitions = new Definitions(folder.resolve("definitions"));
        this.archive = Journal.open(folder.resolve("closed.log"), (Integer offset, byte[] entry) -> {
            var execution = Closed.of(Json.parse(entry), offset);
            closed.put(execution.name(), execution);
        });
        this.journal = Journal.open(folder.resolve("running.log"), this::replay);
        running.values().stream()
                .filter(some -> some.execution.outcome().ended())
                .toList()
                .forEach(this::archive);
    }

    private void replay(byte[] bytes) {
        var entry = Entry.of(bytes);
        if (closed.containsKey(entry.execution())) {
            return;
        }
        entry.start().ifPresent(start -> running.put(entry.execution(), begin(entry, start)));
        var some = running.get(entry.execution());
        if (some == null) {
            throw JournalFailure.diverged(entry.execution(), "its beginning is missing");
        }
        if (some.execution.events().size() != entry.events()) {
            throw JournalFailure.diverged(
                    entry.execution(),
                    "its history has " + some.execution.events().size() + " events where the journal has "
                            + entry.events());
        }
        some.entries.add(bytes);
        var unused = some.execution.apply(entry.signal());
    }

    private Running begin(Entry entry, Entry.Start start) {
        var identity = identity(entry.execution(), start.seed());
        var revision = definitions.find(start.revision());
        return new Running(
                new Execution(identity, revision, start.input(), entry.signal().at(), expressions));
    }

    private Identity identity(String execution, long seed) {
        return new Identity(arn, name, execution, account.executionArn(name, execution), account.roleArn(), seed);
    }

    /// What a step leads to, once it is on disk.
    record Step(Machine machine, Running running, Journal.Receipt receipt, List<TaskCall> calls) {
        void sync() {
            machine.journal.sync(receipt);
        }
    }

    Step start(String execution, Definition current, JsonNode input, Instant now, long seed) {
        var entry = new Entry(
                execution,
                0,
                new Signal.Begin(now),
                Optional.of(new Entry.Start(definitions.keep(current), input, seed)));
        var some = new Running(new Execution(identity(execution, seed), current, input, now, expressions));
        running.put(execution, some);
        return take(some, entry);
    }

    Step step(Running some, Signal signal) {
        return take(
                some,
                new Entry(
                        some.execution.identity().name(),
                        some.execution.events().size(),
                        signal,
                        Optional.empty()));
    }

    private Step take(Running some, Entry entry) {
        var bytes = entry.toBytes();
        var calls = some.execution.apply(entry.signal());
        var receipt = journal.append(bytes);
        some.entries.add(bytes);
        if (some.execution.outcome().ended()) {
            archive(some);
            compact();
        }
        return new Step(this, some, receipt, calls);
    }

    private void archive(Running some) {
        var bytes = Closed.toBytes(some.execution);
        var receipt = archive.append(bytes);
        var execution = Closed.of(Json.parse(bytes), receipt.offset());
        closed.put(execution.name(), execution);
        running.remove(execution.name());
    }

    /// Drops the entries of closed executions once they are most of the journal.
    private void compact() {
        var size = journal.size();
        if (size < COMPACT_FROM_BYTES) {
            return;
        }
        var alive =
                running.values().stream().flatMap(some -> some.entries.stream()).toList();
        if (alive.stream().mapToLong(entry -> entry.length).sum() < size / 2) {
            archive.flush();
            journal.rewrite(alive);
        }
    }

    /// Lets whoever waits for the last step of a running execution be sure of it.
    void syncAll() {
        journal.flush();
    }

    String roleArn() {
        return account.roleArn();
    }

    JsonNode read(Closed execution) {
        return Json.parse(archive.read(execution.offset()));
    }

    @Override
    public void close() {
        journal.close();
        archive.close();
    }
}
