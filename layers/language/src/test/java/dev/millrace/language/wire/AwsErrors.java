package dev.millrace.language.wire;

import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Errors as the REST-JSON protocol of AWS writes them
/// ([Smithy](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization)).
final class AwsErrors {

    private AwsErrors() {}

    static Reply of(int status, String type, Map<String, Object> body) {
        return Reply.json(status, new String(Json.write(body), StandardCharsets.UTF_8))
                .with("x-amzn-ErrorType", type);
    }

    /// The name that AWS has for a status.
    static String type(int status) {
        return switch (status) {
            case 403 -> "AccessDeniedException";
            case 404 -> "ResourceNotFoundException";
            case 429 -> "ThrottlingException";
            case 500 -> "InternalServerException";
            case 503 -> "ServiceUnavailableException";
            default -> "ValidationException";
        };
    }
}
