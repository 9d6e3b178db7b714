package dev.millrace.triage.context.lambda;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.triage.context.Article;
import dev.millrace.triage.context.Inquiry.Question;
import dev.millrace.triage.context.KnowledgeSource;
import dev.millrace.triage.json.RetrievedArticles;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/// Invokes the function `retrieveKnowledge`, whose clearance is that of its configuration.
public final class InvokedSearch implements KnowledgeSource {

    private static final int LONGEST_QUERY = 2_000;
    private static final int MOST = 20;

    private final LambdaClient lambda;
    private final String function;

    /// @param function name or ARN
    public InvokedSearch(LambdaClient lambda, String function) {
        this.lambda = lambda;
        this.function = function;
    }

    @Override
    public List<Article> about(TenantId tenant, Question question) {
        var query = query(question);
        if (query.isBlank()) {
            return List.of();
        }
        var answer = invoke(Map.of("tenant", tenant.value(), "query", query, "limit", MOST));
        requireWorked(answer);
        try {
            return RetrievedArticles.read(answer.payload().asByteArray());
        } catch (InvalidInput e) {
            throw new Defect("%s answers otherwise than was agreed: %s".formatted(function, e.violations()), e);
        }
    }

    private InvokeResponse invoke(Map<String, Object> request) {
        try {
            return lambda.invoke(
                    call -> call.functionName(function).payload(SdkBytes.fromByteArray(Json.write(request))));
        } catch (SdkException e) {
            throw AwsFailures.of("lambda:InvokeFunction on " + function, e);
        }
    }

    /// What went wrong there is in its own log.
    private void requireWorked(InvokeResponse answer) {
        if (answer.functionError() != null) {
            throw new Transient("%s failed (%s)".formatted(function, answer.functionError()));
        }
    }

    private static String query(Question question) {
        var text = question.subject() + "\n" + question.description();
        if (text.length() <= LONGEST_QUERY) {
            return text.strip();
        }
        var cut = Character.isHighSurrogate(text.charAt(LONGEST_QUERY - 1)) ? LONGEST_QUERY - 1 : LONGEST_QUERY;
        return text.substring(0, cut).strip();
    }
}
