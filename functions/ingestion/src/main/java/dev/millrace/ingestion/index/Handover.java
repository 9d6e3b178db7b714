package dev.millrace.ingestion.index;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.ingestion.index.KnowledgeWriter.Unwritten;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes one slice while its caller embeds the next. One is on its way at a time, so that a slow index slows the
/// embedding down and memory stays bounded.
final class Handover implements AutoCloseable {

    private final KnowledgeWriter writer;
    private final Progress progress;
    private final ExecutorService thread =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
    private Future<List<Unwritten>> inFlight = CompletableFuture.completedFuture(List.of());

    Handover(KnowledgeWriter writer, Progress progress) {
        this.writer = writer;
        this.progress = progress;
    }

    void write(List<KnowledgeEntry> entries) {
        await();
        inFlight = thread.submit(() -> writer.write(entries));
    }

    /// Waits until the last slice is written.
    void await() {
        try {
            progress.notWritten(inFlight.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MillraceException known ? known : new Defect("Writing the index failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("Interrupted while writing the index", e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
