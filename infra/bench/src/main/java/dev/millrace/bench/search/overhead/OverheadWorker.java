package dev.millrace.bench.search.overhead;

import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.Embedder;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Measures the function on its own class path and with its own flags, beside the request that it sends.
public final class OverheadWorker {

    /// What begins a line that is not the function's log.
    static final String SAYS = "bench: ";

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 8;
    private static final int MOST_FIRST_CALLS = 10;

    private final URI node;
    private final ShippedFunction function;
    private final Embedder embedder;
    private final List<String> queries;
    private final List<RawRequest> requests;
    private final AtomicLong number = new AtomicLong();

    private OverheadWorker(
            URI node, ShippedFunction function, Embedder embedder, List<String> queries, List<RawRequest> requests) {
        this.node = node;
        this.function = function;
        this.embedder = embedder;
        this.queries = queries;
        this.requests = requests;
    }

    /// @param arguments where OpenSearch answers; where DynamoDB answers; the folder of policies; a collection;
    ///     how many of its queries
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var node = URI.create(arguments[0]);
        var collection = new Collection(Path.of(arguments[3]));
        var queries = collection.queries(Integer.parseInt(arguments[4]));
        try (var embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN, 1);
                var overheard = new Overheard(node)) {
            collection.index(node, embedder);
            say("indexed; %d queries", queries.size());
            var function = new ShippedFunction(node, arguments[1], arguments[2]);
            awaken(function, queries.getFirst());
            var listenedTo = new ShippedFunction(overheard.address(), arguments[1], arguments[2]);
            for (int query = 0; query < queries.size(); query++) {
                require(listenedTo.answer(
                        "first-" + query, ShippedFunction.event("first-" + query, queries.get(query))));
            }
            if (overheard.requests().size() != queries.size()) {
                throw new IllegalStateException("Not every query became one hybrid request");
            }
            new OverheadWorker(node, function, embedder, queries, overheard.requests()).measure();
        }
        System.exit(0);
    }

    /// Index and ledger have just started, and on a busy machine the function does not wait for them as long as they
    /// take the first time: it says so, and is called again.
    private static void awaken(ShippedFunction function, String query) {
        for (int call = 0; call < MOST_FIRST_CALLS; call++) {
            var requestId = "awaken-" + call;
            if (isOk(function.answer(requestId, ShippedFunction.event(requestId, query)))) {
                return;
            }
        }
    }

    private void measure() throws InterruptedException {
        var race = new Race(List.of(this::function, this::raw, this::embed), queries.size());
        race.one(1);
        say("warm");
        var alone = report("1 client", race.one(ROUNDS));
        race.many(CLIENTS, 1);
        report(CLIENTS + " clients", race.many(CLIENTS, ROUNDS));
        say("%s", Double.toString(alone));
    }

    /// @return how much longer the function takes at the median, as a share
    private static double report(String clients, List<Times> times) {
        var own = times.get(0).less(times.get(2));
        say("%-10s searchKnowledge               %s", clients, times.get(0));
        say("%-10s   of which embedding          %s", clients, times.get(2));
        say("%-10s searchKnowledge but embedding %s", clients, own);
        say("%-10s its request alone             %s", clients, times.get(1));
        var median = own.within(0.5) / times.get(1).within(0.5) - 1;
        var slow = own.within(0.95) / times.get(1).within(0.95) - 1;
        say("%-10s overhead p50 %+.3f, p95 %+.3f", clients, median, slow);
        return median;
    }

    private void function(int query) {
        var requestId = "request-" + number.incrementAndGet();
        require(function.answer(requestId, ShippedFunction.event(requestId, queries.get(query))));
    }

    private void raw(int query) {
        requests.get(query).send(node);
    }

    private void embed(int query) {
        embedder.embedQuery(MaskedText.alreadyMasked(queries.get(query)));
    }

    private static void require(byte[] answer) {
        if (!isOk(answer)) {
            throw new IllegalStateException("The function answered " + Json.parse(answer));
        }
    }

    private static boolean isOk(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).contains("\"statusCode\":200");
    }

    private static void say(String format, Object... values) {
        System.out.println(SAYS + String.format(Locale.ROOT, format, values));
    }
}
