package dev.millrace.core.aws;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Says whether an AWS call that failed may work when tried again.
public final class AwsFailures {

    private static final Set<String> WORTH_ANOTHER_TRY = Set.of(
            "ConditionalRequestConflict",
            "ExpiredToken",
            "ExpiredTokenException",
            "LimitExceededException",
            "OperationAborted",
            "RequestTimeout",
            "SlowDown",
            "TransactionConflictException",
            "TransactionInProgressException");
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private AwsFailures() {}

    /// Our exception for a failed call.
    ///
    /// @param action what was tried and on what, as IAM names it: `s3:GetObject on bucket lake`
    public static MillraceException of(String action, SdkException failure) {
        return switch (failure) {
            case AwsServiceException answered
            when !isTransient(answered) -> new Defect(advice(action, answered), answered);
            case AwsServiceException answered ->
                new Transient(action + " was answered with " + code(answered), answered);
            default ->
                new Transient(action + " got no answer: " + failure.getClass().getSimpleName(), failure);
        };
    }

    /// The error code of the answer, or its HTTP status.
    public static String code(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        return details == null || details.errorCode() == null ? "HTTP " + answered.statusCode() : details.errorCode();
    }

    private static boolean isTransient(AwsServiceException answered) {
        return answered.statusCode() >= SERVER_ERROR
                || answered.statusCode() == TOO_MANY
                || answered.isThrottlingException()
                || answered.isClockSkewException()
                || WORTH_ANOTHER_TRY.contains(code(answered));
    }

    private static String advice(String action, AwsServiceException answered) {
        var refused = action + " was refused with " + code(answered);
        return answered.statusCode() == FORBIDDEN
                ? refused + ": grant it to the function's role in template.yaml"
                : refused + ": check the names that template.yaml gives the function";
    }
}
