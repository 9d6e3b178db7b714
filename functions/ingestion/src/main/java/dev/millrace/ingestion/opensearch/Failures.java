package dev.millrace.ingestion.opensearch;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import java.io.IOException;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// Our exceptions for what goes wrong between us and the index. The engine's own words may quote a document, so they
/// stay in the cause.
final class Failures {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private Failures() {}

    static <T> T calling(Call<T> call) {
        try {
            return call.answer();
        } catch (IOException | OpenSearchException e) {
            throw of(e);
        }
    }

    static boolean mayPass(int status) {
        return status == TOO_MANY || status >= SERVER_ERROR;
    }

    static MillraceException answered(int status, String what, Exception cause) {
        if (mayPass(status)) {
            return new Transient(
                    "The search index is overloaded or restarting (HTTP %d): try again.".formatted(status), cause);
        }
        return status == FORBIDDEN
                ? new Defect(
                        "The search index does not let us in: grant the function's role write access to it.", cause)
                : new Defect(
                        "The search index refused a request (HTTP %d, %s): look at its mapping."
                                .formatted(status, what),
                        cause);
    }

    private static MillraceException of(Exception failure) {
        return switch (failure) {
            case OpenSearchException e -> answered(status(e), e.error().type(), e);
            case ResponseException e -> answered(e.status(), "no reason", e);
            default ->
                new Transient(
                        "The search index cannot be reached (%s): check that it runs and that SEARCH_ENDPOINT is its address."
                                .formatted(failure.getClass().getSimpleName()),
                        failure);
        };
    }

    /// What the engine does not know at all it answers without saying its status again.
    private static int status(OpenSearchException answered) {
        var status = answered.response().status();
        return status == null ? BAD_REQUEST : status;
    }

    /// One request to the index.
    @FunctionalInterface
    interface Call<T> {
        T answer() throws IOException;
    }
}
