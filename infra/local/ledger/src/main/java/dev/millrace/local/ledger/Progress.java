package dev.millrace.local.ledger;

import java.io.PrintStream;

/// Tells on what takes longer than two seconds: to a person at a terminal every half second, to a file every ten.
final class Progress implements AutoCloseable {

    private static final long SECOND = 1_000_000_000;

    private final String doing;
    private final PrintStream out;
    private final boolean terminal;
    private long done;
    private long nextAt = System.nanoTime() + 2 * SECOND;
    private boolean told;

    Progress(String doing) {
        this.doing = doing;
        this.out = System.err;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    /// So many records more are done.
    void add(long records) {
        done += records;
        var now = System.nanoTime();
        if (now > nextAt) {
            nextAt = now + (terminal ? SECOND / 2 : 10 * SECOND);
            told = true;
            out.printf(terminal ? "\r%s: %,d records" : "%s: %,d records%n", doing, done);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (told && terminal) {
            out.println();
        }
    }
}
