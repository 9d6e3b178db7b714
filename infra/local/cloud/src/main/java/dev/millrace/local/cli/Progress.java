package dev.millrace.local.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Shows how far long work has come: a bar to a person at a terminal, a line now and then to a file.
interface Progress extends AutoCloseable {

    /// So many documents are done.
    void reached(long done);

    @Override
    void close();

    static Progress of(int documents) {
        return System.console() == null ? new Lines(documents, System.err) : new Bar(documents);
    }

    /// A bar that moves.
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(int documents) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Ingesting")
                    .setUnit(" documents", 1)
                    .setInitialMax(documents)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .continuousUpdate()
                    .showSpeed()
                    .build();
        }

        @Override
        public void reached(long done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /// A line every ten seconds.
    final class Lines implements Progress {

        private static final long PAUSE = 10_000_000_000L;

        private final int documents;
        private final PrintStream out;
        private long last = System.nanoTime();

        Lines(int documents, PrintStream out) {
            this.documents = documents;
            this.out = out;
        }

        @Override
        public void reached(long done) {
            if (System.nanoTime() - last > PAUSE) {
                last = System.nanoTime();
                out.printf("Ingesting: %d of %d documents%n", done, documents);
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
