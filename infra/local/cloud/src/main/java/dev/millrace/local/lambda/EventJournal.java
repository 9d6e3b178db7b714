package dev.millrace.local.lambda;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The asynchronous events that are not done with, on disk: an accepted event survives the death of the launcher.
///
/// One line per change, rewritten when most of it is about finished events. A write reaches the operating system
/// before it returns, so `kill -9` loses nothing; a power cut may.
final class EventJournal implements AutoCloseable {

    private static final long WORTH_COMPACTING = 16L * 1024 * 1024;

    private final Path file;
    private final Map<String, PendingEvent> pending;
    private OutputStream output;
    private long written;

    private EventJournal(Path file, Map<String, PendingEvent> pending) throws IOException {
        this.file = file;
        this.pending = pending;
        this.output = rewritten();
    }

    /// Opens the journal and forgets what is finished.
    static EventJournal open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new EventJournal(file, replay(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the queue of asynchronous events " + file, e);
        }
    }

    /// Every event that is not done with, oldest first.
    synchronized List<PendingEvent> pending() {
        return List.copyOf(pending.values());
    }

    /// Notes an event as accepted, or as to be tried again.
    synchronized void put(PendingEvent event) {
        pending.put(event.id(), event);
        append(JournalLine.put(event));
    }

    /// Notes that nothing more happens to an event.
    synchronized void finish(String id) {
        pending.remove(id);
        append(JournalLine.finish(id));
    }

    @Override
    public synchronized void close() {
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) {
        try {
            written += write(output, line);
            if (written > WORTH_COMPACTING && written > 2 * pendingBytes()) {
                output.close();
                output = rewritten();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the queue of asynchronous events " + file, e);
        }
    }

    private long pendingBytes() {
        return pending.values().stream()
                .mapToLong(event -> 2L * event.payload().length)
                .sum();
    }

    private OutputStream rewritten() throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        written = 0;
        var target = new FileOutputStream(fresh.toFile());
        for (var event : pending.values()) {
            written += write(target, JournalLine.put(event));
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    /// Not through a channel, which an interrupted caller would close for everybody.
    private static int write(OutputStream output, String line) throws IOException {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        output.write(bytes);
        return bytes.length;
    }

    private static Map<String, PendingEvent> replay(Path file) throws IOException {
        var pending = new LinkedHashMap<String, PendingEvent>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                JournalLine.apply(line, pending);
            }
        }
        return pending;
    }
}
