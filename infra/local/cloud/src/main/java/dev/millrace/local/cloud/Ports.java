package dev.millrace.local.cloud;

import dev.millrace.local.process.StablePorts;
import dev.millrace.local.template.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// Where each part listens: decided before any of them starts, since they name each other.
///
/// @param api of the HTTP API
/// @param services of Step Functions, EventBridge and the notifications of S3
record Ports(int api, int s3, int dynamoDb, int sqs, int openSearch, int services, int lambda, int serviceDesk)
        implements Endpoints {

    static Ports choose(StablePorts stable, int api) throws IOException {
        return new Ports(
                api == 0 ? stable.of("api") : api,
                stable.of("s3"),
                stable.of("dynamodb"),
                stable.of("sqs"),
                stable.of("opensearch"),
                stable.of("services"),
                stable.of("lambda"),
                stable.of("servicedesk"));
    }

    /// Those of the launcher that runs on a data folder, or ran there last.
    static Ports lastOf(Path data) throws IOException {
        return new Ports(
                StablePorts.last(data, "api"),
                StablePorts.last(data, "s3"),
                StablePorts.last(data, "dynamodb"),
                StablePorts.last(data, "sqs"),
                StablePorts.last(data, "opensearch"),
                StablePorts.last(data, "services"),
                StablePorts.last(data, "lambda"),
                StablePorts.last(data, "servicedesk"));
    }

    static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String queueUrl(String queueName) {
        return url(sqs) + "/000000000000/" + queueName;
    }

    @Override
    public String api(String apiId) {
        return url(api).toString();
    }

    @Override
    public String searchDomain(String domainName) {
        return "127.0.0.1:" + openSearch;
    }
}
