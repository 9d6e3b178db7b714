package dev.millrace.local.cli;

import dev.millrace.local.cloud.LocalCloud;
import dev.millrace.local.corpus.Corpus;
import dev.millrace.local.ingestion.Tally;
import java.io.IOException;
import java.time.Duration;

/// Sends a corpus through the workflow and waits until all of it is dealt with.
final class Ingest {

    /// Uploads run ahead of the index by so many documents, so that nothing piles up that nobody works on yet.
    private static final int MOST_AHEAD = 2_000;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LocalCloud cloud;

    Ingest(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /// @return what became of it
    Report run(Corpus corpus) throws IOException, InterruptedException {
        long started = System.nanoTime();
        var before = cloud.tally().count();
        try (var progress = Progress.of(corpus.documents())) {
            int uploaded = 0;
            for (var upload : corpus.uploads()) {
                awaitRoom(progress, before, uploaded);
                cloud.upload(upload);
                uploaded += upload.documents();
            }
            awaitEnd(progress, before);
        }
        return Report.of(corpus, before, cloud.tally(), Duration.ofNanos(System.nanoTime() - started));
    }

    private void awaitRoom(Progress progress, Tally.Count before, int uploaded) throws InterruptedException {
        while (uploaded - step(progress, before) > MOST_AHEAD && !cloud.isIdle()) {
            Thread.sleep(PAUSE);
        }
    }

    /// Idle twice in a row: between two parts, what is handed over may be in neither for a moment.
    private void awaitEnd(Progress progress, Tally.Count before) throws InterruptedException {
        for (int idle = 0; idle < 2; idle = cloud.isIdle() ? idle + 1 : 0) {
            step(progress, before);
            Thread.sleep(PAUSE);
        }
        step(progress, before);
    }

    private long step(Progress progress, Tally.Count before) {
        var now = cloud.tally().count();
        long done = now.documents() + now.rejected() - before.documents() - before.rejected();
        progress.reached(done);
        return done;
    }
}
