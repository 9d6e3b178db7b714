package dev.millrace.triage.desk.http;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.triage.desk.http.Exchange.Answered;
import dev.millrace.triage.desk.http.Exchange.NoAnswer;
import dev.millrace.triage.desk.http.Exchange.NotSent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Sends JSON to one desk, and tries again where that does no harm.
public final class DeskHttp {

    private static final int SUCCESS = 2;
    private static final int SERVER_ERROR = 5;
    private static final int CLASS = 100;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final String desk;
    private final String url;
    private final String authorization;
    private final Patience patience;
    private final Wire wire;

    /// @param desk for messages: `jira of acme`
    /// @param url without a slash at its end
    /// @param authorization the header
    public DeskHttp(String desk, String url, String authorization, Patience patience) {
        this.desk = desk;
        this.url = url;
        this.authorization = authorization;
        this.patience = patience;
        this.wire = new Wire(patience.timeout());
    }

    /// What is sent.
    ///
    /// @param path from the desk's address on, with its query
    /// @param body as JSON
    public record Call(String method, String path, Optional<Object> body) {

        /// Reads.
        public static Call get(String path) {
            return new Call("GET", path, Optional.empty());
        }

        /// Writes, or asks with a body.
        public static Call of(String method, String path, Map<String, ?> body) {
            return new Call(method, path, Optional.of(body));
        }
    }

    /// Sends what may be sent again: after no answer, 429 and 5xx.
    ///
    /// @throws Transient if no attempt was answered
    /// @throws Defect if the desk refuses it
    public Answer ask(Call call) {
        return send(call, true).orElseThrow(() -> new Transient("%s does not answer".formatted(desk)));
    }

    /// Sends what must not be sent twice: again only if it was not sent, or turned away with 429. Empty if nobody knows
    /// what became of it.
    ///
    /// @throws Transient if the desk never took it
    /// @throws Defect if the desk refuses it, or knows nothing of what it is about
    public Optional<Answer> tell(Call call) {
        return send(call, false);
    }

    /// Sends what must not be sent twice, where a later call finds out whether it was.
    ///
    /// @throws Transient if the desk never took it, or nobody knows
    /// @throws Defect if the desk refuses it, or knows nothing of what it is about
    public void tellOnce(Call call) {
        if (tell(call).isEmpty()) {
            throw new Transient("%s did not say whether it did what it was told; ask again".formatted(desk));
        }
    }

    private Optional<Answer> send(Call call, boolean repeatable) {
        var request = request(call);
        for (var attempt = 1; ; attempt++) {
            var exchange = wire.send(request);
            if (exchange instanceof Answered answered && isFinal(answered.status())) {
                return answer(call, answered, repeatable);
            }
            var unsent = exchange instanceof NotSent || isTurnedAway(exchange);
            if (!unsent && !repeatable) {
                return Optional.empty();
            }
            if (attempt == patience.attempts()) {
                throw new Transient("%s does not answer: %s".formatted(desk, outcome(exchange)));
            }
            pause(exchange, attempt);
        }
    }

    private static boolean isFinal(int status) {
        return status != TOO_MANY && status / CLASS != SERVER_ERROR;
    }

    private static boolean isTurnedAway(Exchange exchange) {
        return exchange instanceof Answered answered && answered.status() == TOO_MANY;
    }

    private Optional<Answer> answer(Call call, Answered answered, boolean mayBeMissing) {
        var missing = mayBeMissing && answered.status() == NOT_FOUND;
        if (answered.status() / CLASS != SUCCESS && !missing) {
            throw new Defect("%s answered %d to %s %s: mend its settings, or the rights of our account"
                    .formatted(desk, answered.status(), call.method(), withoutQuery(call.path())));
        }
        return json(answered.body()).map(body -> new Answer(answered.status(), body));
    }

    /// Empty if the answer was cut short, or is none of the desk's.
    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(body.length == 0 ? Json.mapper().createObjectNode() : Json.parse(body));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    private void pause(Exchange exchange, int attempt) {
        var usual = patience.pause().multipliedBy(attempt);
        var asked = exchange instanceof Answered answered ? answered.pause().orElse(usual) : usual;
        if (asked.compareTo(patience.longestPause()) > 0) {
            throw new Transient("%s is busy, and wants to be asked again in %s".formatted(desk, asked));
        }
        patience.waiting().accept(max(asked, usual));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String outcome(Exchange exchange) {
        return switch (exchange) {
            case Answered answered -> "status " + answered.status();
            case NotSent _ -> "no connection";
            case NoAnswer _ -> "no answer in time";
        };
    }

    private HttpRequest request(Call call) {
        var body = call.body().map(content -> BodyPublishers.ofByteArray(Json.write(content)));
        return HttpRequest.newBuilder(URI.create(url + call.path()))
                .timeout(patience.timeout())
                .header("accept", "application/json")
                .header("content-type", "application/json")
                .header("authorization", authorization)
                .method(call.method(), body.orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static String withoutQuery(String path) {
        var query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
