package dev.millrace.local.statemachines.journal;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// An append-only file of entries.
///
/// Appending only queues an entry; [#sync] makes it durable. Whoever syncs first writes and flushes everything queued
/// so far, and those who waited meanwhile find their entries already safe: many callers share one flush.
///
/// Writes go through [RandomAccessFile], which unlike a channel does not close when its thread is interrupted.
public final class Journal implements AutoCloseable {

    private static final byte[] TITLE = "millrace journal 1\n".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final ReentrantLock queueLock = new ReentrantLock();
    private final ReentrantLock fileLock = new ReentrantLock();
    private ByteArrayOutputStream queue = new ByteArrayOutputStream();
    private RandomAccessFile out;
    private long queued;
    private long end;
    private volatile long durable;
    private volatile long size;
    private Optional<JournalFailure> broken = Optional.empty();

    private Journal(Path file, RandomAccessFile out, long size) {
        this.file = file;
        this.out = out;
        this.size = size;
        this.end = size;
    }

    /// Where an entry went.
    ///
    /// @param number what to pass to [#sync] to be sure of it
    /// @param offset where to [#read] it again
    public record Receipt(long number, long offset) {}

    /// Opens a journal, hands over its entries, and cuts off a last entry that was not written whole.
    public static Journal open(Path file, Consumer<byte[]> reader) {
        return open(file, (offset, entry) -> reader.accept(entry));
    }

    /// The same, with the offset of each entry.
    public static Journal open(Path file, BiConsumer<Integer, byte[]> reader) {
        try {
            if (!Files.exists(file) || Files.size(file) < TITLE.length) {
                replace(file, TITLE);
            }
            var bytes = Files.readAllBytes(file);
            if (!startsWithTitle(bytes)) {
                throw JournalFailure.foreign(file);
            }
            var end = Frames.read(bytes, TITLE.length, reader);
            if (end < bytes.length && !Frames.isTornTail(bytes, end)) {
                throw JournalFailure.damaged(file, end, bytes.length);
            }
            var out = new RandomAccessFile(file.toFile(), "rw");
            out.setLength(end);
            out.seek(end);
            return new Journal(file, out, end);
        } catch (IOException unreadable) {
            throw JournalFailure.unreadable(file, unreadable);
        }
    }

    /// A journal that writes there, for tests of disks that fail.
    static Journal over(Path file, RandomAccessFile out) {
        return new Journal(file, out, 0);
    }

    private static boolean startsWithTitle(byte[] bytes) {
        return new String(bytes, 0, TITLE.length, StandardCharsets.US_ASCII)
                .equals(new String(TITLE, StandardCharsets.US_ASCII));
    }

    /// Queues an entry.
    public Receipt append(byte[] entry) {
        queueLock.lock();
        try {
            var frame = Frames.frame(entry);
            queue.writeBytes(frame);
            var offset = end;
            end += frame.length;
            return new Receipt(++queued, offset);
        } finally {
            queueLock.unlock();
        }
    }

    /// Returns once the entry with this number, and every earlier one, is on disk.
    public void sync(Receipt receipt) {
        sync(receipt.number());
    }

    private void sync(long number) {
        if (durable >= number) {
            return;
        }
        fileLock.lock();
        try {
            if (durable < number) {
                writeQueue();
            }
        } finally {
            fileLock.unlock();
        }
    }

    /// Makes everything durable that was appended so far.
    public void flush() {
        sync(queued());
    }

    private void writeQueue() {
        if (broken.isPresent()) {
            throw broken.get();
        }
        byte[] bytes;
        long upTo;
        queueLock.lock();
        try {
            bytes = queue.toByteArray();
            upTo = queued;
            queue = new ByteArrayOutputStream();
        } finally {
            queueLock.unlock();
        }
        write(bytes);
        durable = upTo;
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.getFD().sync();
            size += bytes.length;
        } catch (IOException failed) {
            var failure = JournalFailure.unwritable(file, failed);
            broken = Optional.of(failure);
            throw failure;
        }
    }

    /// Reads one entry again.
    public byte[] read(long offset) {
        flush();
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(offset);
            var entry = new byte[in.readInt()];
            in.seek(offset + Frames.HEADER_BYTES);
            in.readFully(entry);
            return entry;
        } catch (IOException unreadable) {
            throw JournalFailure.unreadable(file, unreadable);
        }
    }

    private long queued() {
        queueLock.lock();
        try {
            return queued;
        } finally {
            queueLock.unlock();
        }
    }

    /// How many bytes are on disk.
    public long size() {
        return size;
    }

    /// Replaces everything by these entries, in one step: after a crash either the old or the new file is there.
    public void rewrite(List<byte[]> entries) {
        fileLock.lock();
        try {
            writeQueue();
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(TITLE);
            entries.forEach(entry -> bytes.writeBytes(Frames.frame(entry)));
            out.close();
            replace(file, bytes.toByteArray());
            out = new RandomAccessFile(file.toFile(), "rw");
            out.seek(bytes.size());
            size = bytes.size();
            end = size;
        } catch (IOException failed) {
            var failure = JournalFailure.unwritable(file, failed);
            broken = Optional.of(failure);
            throw failure;
        } finally {
            fileLock.unlock();
        }
    }

    /// Writes a whole file so that it is there entirely or not at all.
    static void replace(Path file, byte[] content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try (var out = new FileOutputStream(draft.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() {
        fileLock.lock();
        try {
            if (broken.isEmpty() && out.getChannel().isOpen()) {
                writeQueue();
            }
            out.close();
        } catch (IOException failed) {
            throw JournalFailure.unwritable(file, failed);
        } finally {
            fileLock.unlock();
        }
    }
}
