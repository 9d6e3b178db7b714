package dev.millrace.language.openai;

import dev.langchain4j.exception.ContentFilteredException;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.language.attempt.RetryAfter;
import dev.millrace.language.attempt.TryAgain;
import dev.millrace.language.embed.TooLong;
import java.util.Optional;

/// What the status of an answer means for us.
final class Refusals {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private Refusals() {}

    /// @param server where it came from, for the message
    static RuntimeException of(String server, int status, Optional<String> retryAfter, ApiError error) {
        var said = "%s answers with HTTP %d %s"
                .formatted(server, status, error.code())
                .strip();
        if (status >= SERVER_ERROR) {
            return new TryAgain(said, RetryAfter.of(retryAfter));
        }
        return switch (status) {
            case TOO_MANY -> tooMany(said, retryAfter, error);
            case REQUEST_TIMEOUT -> new Transient(said);
            case UNAUTHORIZED, FORBIDDEN ->
                new PolicyDenied(said + ": see that the secret OPENAI_KEY_SECRET holds a key that may use this model");
            case NOT_FOUND -> new Defect(said + ": check the model in LANGUAGE_MODEL or EMBEDDER, and OPENAI_BASE_URL");
            case BAD_REQUEST, UNPROCESSABLE -> badRequest(said, error);
            default -> new Defect(said + ": check OPENAI_BASE_URL");
        };
    }

    private static RuntimeException tooMany(String said, Optional<String> retryAfter, ApiError error) {
        return error.code().equals("insufficient_quota")
                ? new PolicyDenied(said + ": the account has used up what it may spend")
                : new TryAgain(said, RetryAfter.of(retryAfter));
    }

    private static RuntimeException badRequest(String said, ApiError error) {
        if (error.code().equals("content_filter")) {
            return new ContentFilteredException(said);
        }
        if (error.isAboutLength()) {
            return new TooLong(said + ": the model takes less text at once");
        }
        return error.unsupported().isEmpty()
                ? new Defect(said + ": check LANGUAGE_MODEL or EMBEDDER, and OPENAI_BASE_URL")
                : new Unsupported(error.unsupported());
    }
}
