package dev.millrace.bench.suite;

import java.util.Locale;

/// So many documents in so many seconds.
record Rate(int documents, double seconds) {

    double perSecond() {
        return documents / seconds;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f documents/s (%d in %.1f s)", perSecond(), documents, seconds);
    }
}
