package dev.millrace.search.apigateway;

import dev.millrace.core.env.Environment;
import dev.millrace.search.answer.AnswerListener;
import dev.millrace.search.answer.AnswerListener.Listeners;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;

/// The connections of a gateway that functions can post to, as to a WebSocket API's
/// ([AWS](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html)):
/// `POST {endpoint}/@connections/{connectionId}`.
///
/// The local gateway has some; an HTTP API on AWS has none, and there everybody waits for the whole answer.
public final class GatewayConnections implements Listeners {

    private static final String ENDPOINT = "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI";
    private static final String ID = "[A-Za-z0-9_=-]{1,128}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String endpoint;

    GatewayConnections(URI endpoint) {
        this.endpoint = endpoint.toString();
    }

    /// Those of the environment; without any, nobody reads along.
    public static Listeners from(Environment environment) {
        return environment
                .find(ENDPOINT)
                .map(URI::create)
                .<Listeners>map(GatewayConnections::new)
                .orElse(_ -> AnswerListener.none());
    }

    @Override
    public AnswerListener at(Optional<String> connectionId) {
        return connectionId
                .filter(id -> id.matches(ID))
                .map(id -> URI.create(endpoint + "/@connections/" + id))
                .<AnswerListener>map(connection -> new PostedProgress(http, connection, Clock.systemUTC()))
                .orElseGet(AnswerListener::none);
    }
}
