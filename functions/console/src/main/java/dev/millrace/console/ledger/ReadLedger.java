package dev.millrace.console.ledger;

import dev.millrace.console.http.Answers;
import dev.millrace.console.ledger.LedgerViews.DecisionPage;
import dev.millrace.console.ledger.LedgerViews.Line;
import dev.millrace.console.ledger.LedgerViews.Neighbour;
import dev.millrace.console.ledger.LedgerViews.StreamPage;
import dev.millrace.console.ledger.LedgerViews.StreamSummary;
import dev.millrace.console.ledger.LedgerViews.Streams;
import dev.millrace.console.scope.Admission;
import dev.millrace.console.scope.ReadScope;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import dev.millrace.core.ledger.Fault;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import java.util.Optional;
import java.util.function.Function;

/// `GET /ledger/streams`, `GET /ledger?stream=&from=` and `GET /ledger/{decisionId}`: the decisions of the caller's
/// tenant, and whether their chain holds. What belongs to another tenant does not exist for the caller.
public final class ReadLedger implements Function<WebRequest, WebResponse> {

    private static final String STREAMS_PATH = "/ledger/streams";
    private static final int PAGE = 50;
    private static final int MOST_STREAMS = 200;

    private final Admission admission;
    private final LedgerStore store;

    public ReadLedger(Admission admission, LedgerStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public WebResponse apply(WebRequest request) {
        var scope = admission.admit(request);
        if (request.path().equals(STREAMS_PATH)) {
            return Answers.json(request, streams(scope));
        }
        var decisionId = request.pathParameters().get("decisionId");
        if (decisionId == null) {
            return stream(request, scope);
        }
        return store.find(decisionId)
                .filter(record -> scope.admitsStream(record.stream()))
                .map(record -> Answers.json(request, decision(record)))
                .orElseGet(() -> Answers.notFound(request));
    }

    private Streams streams(ReadScope scope) {
        return new Streams(store.streams().stream()
                .filter(scope::admitsStream)
                .limit(MOST_STREAMS)
                .map(stream -> new StreamSummary(stream, store.head(stream).sequence()))
                .toList());
    }

    private WebResponse stream(WebRequest request, ReadScope scope) {
        var stream = request.query().getOrDefault("stream", "");
        if (stream.isEmpty()) {
            throw new InvalidInput("$.stream", "must name a stream; GET /ledger/streams lists them");
        }
        if (!scope.admitsStream(stream)) {
            return Answers.notFound(request);
        }
        var from = Optional.ofNullable(request.query().get("from"))
                .map(value -> Answers.position("from", value))
                .orElseGet(() -> Math.max(1, store.head(stream).sequence() - PAGE + 1));
        var stretch = CheckedStretch.read(store, stream, from, PAGE);
        var lines = stretch.records().stream().map(Line::of).toList();
        return Answers.json(request, new StreamPage(stream, from, stretch.head().sequence(), lines));
    }

    private DecisionPage decision(LedgerRecord record) {
        var before = Math.max(1, record.sequence() - 1);
        var stretch = CheckedStretch.read(store, record.stream(), before, (int) (record.sequence() - before) + 2);
        var faults = stretch.faults().stream().map(Fault::toString).toList();
        return new DecisionPage(
                record, faults, neighbour(stretch, record.sequence() - 1), neighbour(stretch, record.sequence() + 1));
    }

    private static Optional<Neighbour> neighbour(CheckedStretch stretch, long sequence) {
        return stretch.records().stream()
                .filter(checked -> checked.sequence() == sequence)
                .map(checked -> new Neighbour(
                        sequence,
                        checked.record().map(record -> record.decision().id())))
                .findFirst();
    }
}
