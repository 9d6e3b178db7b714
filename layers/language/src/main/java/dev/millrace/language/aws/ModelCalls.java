package dev.millrace.language.aws;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.RetryAfter;
import dev.millrace.language.attempt.TryAgain;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// Calls of a model behind an AWS API: each within its time, repeated where that may help.
///
/// What is repeated: throttling, whatever its status
/// ([common errors](https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html)), 5xx, and calls that
/// got no readable answer. A model that failed on this very request (408, 424) is not asked the same again.
///
/// @param action what IAM calls it, and on what: `bedrock:InvokeModel on amazon.nova-lite-v1:0`
/// @param advice what to do when it is denied, beside granting it
public record ModelCalls(Attempts attempts, String action, String advice) {

    private static final String GRANT = ": grant it to the function's role in template.yaml";
    private static final int FORBIDDEN = 403;
    private static final int MODEL_TIMED_OUT = 408;
    private static final int MODEL_FAILED = 424;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /// What the model answered.
    ///
    /// @param call one request, under the limits that it is given
    public <T> T send(Function<AwsRequestOverrideConfiguration, T> call) {
        return attempts.of(action, left -> {
            try {
                return call.apply(within(left));
            } catch (AwsServiceException answered) {
                throw failure(answered);
            } catch (ApiCallTimeoutException _) {
                throw new TryAgain("no answer within %d ms".formatted(left.toMillis()));
            } catch (AbortedException interrupted) {
                throw new Transient(action + " was cancelled", interrupted);
            } catch (SdkException unanswered) {
                throw new TryAgain(
                        "no readable answer: " + root(unanswered).getClass().getSimpleName());
            }
        });
    }

    private static AwsRequestOverrideConfiguration within(Duration left) {
        return AwsRequestOverrideConfiguration.builder().apiCallTimeout(left).build();
    }

    private RuntimeException failure(AwsServiceException answered) {
        var status = answered.statusCode();
        if (answered.isThrottlingException() || status == TOO_MANY || status >= SERVER_ERROR) {
            return new TryAgain(said(answered), retryAfter(answered));
        }
        if (status == FORBIDDEN && !isExpired(answered)) {
            return new PolicyDenied(action + " was refused with " + said(answered) + GRANT + advice, answered);
        }
        return status == MODEL_TIMED_OUT || status == MODEL_FAILED
                ? new Transient(action + " was answered with " + said(answered), answered)
                : AwsFailures.of(action, answered);
    }

    private static String said(AwsServiceException answered) {
        return AwsFailures.code(answered) + " (HTTP " + answered.statusCode() + ")";
    }

    private static boolean isExpired(AwsServiceException answered) {
        return answered.isClockSkewException() || AwsFailures.code(answered).startsWith("ExpiredToken");
    }

    private static Optional<Duration> retryAfter(AwsServiceException answered) {
        return Optional.ofNullable(answered.awsErrorDetails())
                .flatMap(details -> Optional.ofNullable(details.sdkHttpResponse()))
                .flatMap(response -> RetryAfter.of(response.firstMatchingHeader("Retry-After")));
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
