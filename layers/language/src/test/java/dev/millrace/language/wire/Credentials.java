package dev.millrace.language.wire;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import java.net.URI;
import java.util.Map;

/// AWS clients whose service is a server on loopback.
public final class Credentials {

    private Credentials() {}

    /// @param service as in `AWS_ENDPOINT_URL_<SERVICE>`
    public static AwsClients at(String service, URI server) {
        return AwsClients.of(environment(service, server));
    }

    public static Environment environment(String service, URI server) {
        return new Environment(Map.of(
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                "id",
                "AWS_SECRET_ACCESS_KEY",
                "not-a-key",
                "AWS_ENDPOINT_URL_" + service,
                server.toString()));
    }
}
