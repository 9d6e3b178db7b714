package dev.millrace.local.template;

import java.util.Map;

/// What a template is deployed with.
///
/// @param parameters values that replace the template's defaults
/// @param endpoints where the local parts listen
public record Deployment(String stackName, Map<String, String> parameters, Endpoints endpoints) {

    public static final String REGION = "us-east-1";
    public static final String ACCOUNT = "000000000000";
    static final String PARTITION = "aws";
    static final String URL_SUFFIX = "amazonaws.com";

    public Deployment {
        parameters = Map.copyOf(parameters);
    }

    /// The ARN of something in the local account, such as `arn("sqs", "orders")`.
    public static String arn(String service, String resource) {
        return "arn:%s:%s:%s:%s:%s".formatted(PARTITION, service, REGION, ACCOUNT, resource);
    }
}
