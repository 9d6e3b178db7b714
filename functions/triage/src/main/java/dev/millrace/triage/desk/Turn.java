package dev.millrace.triage.desk;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.log.Log;
import java.util.Map;
import java.util.function.UnaryOperator;

/// One caller's turn on a filing, which nobody else changes meanwhile.
final class Turn {

    private static final Log LOG = Log.of(Turn.class);

    private final FilingStore store;
    private Filing filing;

    Turn(FilingStore store, Filing filing) {
        this.store = store;
        this.filing = filing;
    }

    Filing filing() {
        return filing;
    }

    /// @throws Transient if the turn took so long that it went to somebody else
    void change(UnaryOperator<Filing> how) {
        var next = how.apply(filing);
        if (!store.keep(next)) {
            throw new Transient("filing a ticket took so long that another call took over; ask again for its result");
        }
        filing = next;
    }

    /// Lets others go on. If that cannot be said, they may when the turn is over by time.
    void end() {
        try {
            change(Filing::released);
        } catch (MillraceException e) {
            LOG.error("turn not given back", e, Map.of("system", filing.system()));
        }
    }
}
