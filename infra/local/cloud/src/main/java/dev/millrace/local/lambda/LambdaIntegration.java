package dev.millrace.local.lambda;

import dev.millrace.local.http.Integration;
import dev.millrace.local.http.IntegrationFailed;

/// Lets an HTTP API run functions here.
public final class LambdaIntegration implements Integration {

    private final LocalLambda lambda;

    public LambdaIntegration(LocalLambda lambda) {
        this.lambda = lambda;
    }

    @Override
    public byte[] invoke(String function, byte[] event) {
        var result = run(function, event);
        if (!result.succeeded()) {
            throw new IntegrationFailed(500, "%s failed; its log says why".formatted(function));
        }
        return result.payload();
    }

    private InvocationResult run(String function, byte[] event) {
        try {
            return lambda.invoke(function, event);
        } catch (InvocationRefused refused) {
            var status = switch (refused.reason()) {
                case THROTTLED, CLOSED -> 503;
                case TOO_LARGE -> 413;
                case NOT_FOUND, NOT_JSON, INVALID_PARAMETER -> 500;
            };
            throw new IntegrationFailed(status, "Lambda refused: " + refused.getMessage());
        }
    }
}
