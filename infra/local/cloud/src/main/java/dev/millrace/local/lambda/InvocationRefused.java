package dev.millrace.local.lambda;

/// Lambda did not run the function. The message is what AWS says.
public final class InvocationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Why, with the status and the error type that AWS answers.
    public enum Reason {
        NOT_FOUND(404, "ResourceNotFoundException"),
        THROTTLED(429, "TooManyRequestsException"),
        TOO_LARGE(413, "RequestTooLargeException"),
        NOT_JSON(400, "InvalidRequestContentException"),
        INVALID_PARAMETER(400, "InvalidParameterValueException"),
        CLOSED(502, "ServiceException");

        private final int status;
        private final String type;

        Reason(int status, String type) {
            this.status = status;
            this.type = type;
        }

        /// The HTTP status.
        public int status() {
            return status;
        }

        /// The name of the exception in the AWS SDK.
        public String type() {
            return type;
        }
    }

    private final Reason reason;

    InvocationRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
