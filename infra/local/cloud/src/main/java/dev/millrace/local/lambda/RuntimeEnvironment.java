package dev.millrace.local.lambda;

import java.util.Map;

/// What every function finds around it, whoever it is.
///
/// @param account twelve digits, for ARNs
/// @param variables credentials and the `AWS_ENDPOINT_URL_*` of the other services
public record RuntimeEnvironment(String region, String account, Map<String, String> variables) {

    public RuntimeEnvironment {
        variables = Map.copyOf(variables);
    }

    /// `arn:aws:lambda:<region>:<account>:function:<name>`
    String arnOf(String function) {
        return "arn:aws:lambda:%s:%s:function:%s".formatted(region, account, function);
    }
}
