package dev.millrace.opensearch;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// Our exceptions for what goes wrong between us and the index. The engine's own words may quote the query, so of them
/// only the type of an error is told.
public final class Failures {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private Failures() {}

    /// What went wrong on the way.
    public static MillraceException of(Exception failure) {
        return switch (failure) {
            case SdkException unsigned ->
                new Transient("The request to the search index cannot be signed: AWS gives no credentials.", unsigned);
            case SocketTimeoutException slow ->
                new Transient("The search index did not answer in time: try again, and look at its load.", slow);
            case IOException down ->
                new Transient(
                        "The search index cannot be reached (%s): check that it runs and that SEARCH_ENDPOINT is its"
                                        .formatted(down.getClass().getSimpleName())
                                + " address.",
                        down);
            default -> new Defect("The search failed with " + failure.getClass().getSimpleName(), failure);
        };
    }

    /// An answer that is not what was asked for.
    ///
    /// @param variable that names the index
    public static MillraceException of(Answer answer, String variable) {
        var status = answer.status();
        if (status == NOT_FOUND) {
            return new Transient(
                    "The index does not exist yet: it comes with the first entry that is written. If there is one, check %s."
                            .formatted(variable));
        }
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            return busy(status);
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new Defect(
                    "The search index does not let us in (HTTP %d): grant the function's role access to the index"
                                    .formatted(status)
                            + " and its search pipelines.");
        }
        return new Defect("The search index refused the query (HTTP %d, %s): compare it with the mapping of the index."
                .formatted(status, answer.errorType()));
    }

    static Transient busy(int status) {
        return new Transient("The search index is overloaded or restarting (HTTP %d): try again.".formatted(status));
    }
}
