package dev.millrace.local.lambda;

import dev.millrace.local.http.ApiResponse;

/// Errors in the shape that the AWS SDK turns into exceptions.
final class ServiceErrors {

    private ServiceErrors() {}

    static ApiResponse refused(InvocationRefused refused) {
        var body = LambdaJson.object().put("Type", "User").put("message", refused.getMessage());
        if (refused.reason() == InvocationRefused.Reason.THROTTLED) {
            body.put("Reason", "ReservedFunctionConcurrentInvocationLimitExceeded");
        }
        return error(refused.reason().status(), refused.reason().type(), body.toString());
    }

    static ApiResponse unknownOperation(String message) {
        return error(
                404,
                "UnknownOperationException",
                LambdaJson.object().put("message", message).toString());
    }

    static ApiResponse forbidden(String message) {
        return error(
                403,
                "AccessDeniedException",
                LambdaJson.object().put("message", message).toString());
    }

    private static ApiResponse error(int status, String type, String body) {
        return ApiResponse.json(status, body).with("x-amzn-ErrorType", type);
    }
}
