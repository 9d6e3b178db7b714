package dev.millrace.bench.suite;

import java.util.Locale;

/// So many documents in so many seconds.
///
/// @param processorSeconds of all processors, which other work on the machine changes less than the time on the clock
record Rate(int documents, double seconds, double processorSeconds) {

    double perSecond() {
        return documents / seconds;
    }

    Rate plus(Rate more) {
        return new Rate(documents + more.documents, seconds + more.seconds, processorSeconds + more.processorSeconds);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f documents/s (%d in %.1f s; %.1f ms of processor time each)",
                perSecond(),
                documents,
                seconds,
                1000 * processorSeconds / documents);
    }
}
