package dev.millrace.bench.suite;

import dev.millrace.bench.shipped.Machine;
import java.util.Locale;

/// So many documents in so many seconds.
///
/// @param own seconds of processor time that the work took, on all processors
/// @param others seconds of processor time that other work on this machine took meanwhile
record Rate(int documents, double seconds, double own, double others) {

    double perSecond() {
        return documents / seconds;
    }

    /// An estimate for a machine with nothing else to do: the time of others could have been used.
    double undisturbed() {
        return documents / (seconds - others / Machine.processors());
    }

    Rate plus(Rate more) {
        return new Rate(documents + more.documents, seconds + more.seconds, own + more.own, others + more.others);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f documents/s (%d in %.1f s; processor time: %.1f ms each; other work on the machine took %.0f %%)",
                perSecond(),
                documents,
                seconds,
                1000 * own / documents,
                100 * others / Machine.processors() / seconds);
    }
}
