package dev.millrace.local.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the rest of a template sees of a resource: the value of `Ref`, and its attributes.
record Identity(String ref, Map<String, String> attributes, boolean anyAttribute) {

    static Identity of(Resource resource) {
        var endpoints = resource.stack().deployment().endpoints();
        return switch (resource.type()) {
            case "AWS::Serverless::Function" -> function(resource);
            case "AWS::Serverless::LayerVersion" -> layer(resource.nameFrom("LayerName"));
            case "AWS::Serverless::StateMachine" -> stateMachine(resource.nameFrom("Name"));
            case "AWS::Serverless::HttpApi" -> api(HttpApiReader.idOf(resource), endpoints);
            case "AWS::SQS::Queue" -> queue(resource, endpoints);
            case "AWS::S3::Bucket" -> bucket(resource);
            case "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable" ->
                named(resource.nameFrom("TableName"), "dynamodb", "table/");
            case "AWS::Events::EventBus" -> named(resource.nameFrom("Name"), "events", "event-bus/");
            case "AWS::Events::Rule" -> RuleNames.identity(resource);
            case "AWS::Scheduler::Schedule" -> named(resource.nameFrom("Name"), "scheduler", "schedule/default/");
            case "AWS::OpenSearchService::Domain" -> domain(resource, endpoints);
            case "AWS::KMS::Key" -> key(resource);
            case "AWS::SecretsManager::Secret" -> secret(resource.nameFrom("Name"));
            case "AWS::CloudFormation::Stack", "AWS::Serverless::Application" ->
                of(stackArn(resource.stack().name() + "-" + resource.logicalId()), Map.of());
            default -> withoutLocalEffect(resource);
        };
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).or(() -> anyAttribute ? Optional.of(ref) : Optional.empty());
    }

    static Identity of(String ref, Map<String, String> attributes) {
        return new Identity(ref, attributes, false);
    }

    static Identity named(String name, String service, String prefix) {
        return of(name, Map.of("Name", name, "Arn", Deployment.arn(service, prefix + name)));
    }

    static String stackArn(String stackName) {
        return Deployment.arn("cloudformation", "stack/" + stackName + "/local");
    }

    static String roleArn(String name) {
        return "arn:aws:iam::%s:role/%s".formatted(Deployment.ACCOUNT, name);
    }

    static String bucketName(Resource resource) {
        return resource.nameFrom("BucketName").toLowerCase(Locale.ROOT);
    }

    /// `Alias` and `Version` are what SAM adds for `AutoPublishAlias`; the function itself runs behind both.
    private static Identity function(Resource resource) {
        var name = resource.nameFrom("FunctionName");
        var arn = Deployment.arn("lambda", "function:" + name);
        return of(name, Map.of("Arn", arn, "Alias", arn, "Version", arn));
    }

    private static Identity layer(String name) {
        var arn = Deployment.arn("lambda", "layer:" + name + ":1");
        return of(arn, Map.of("Arn", arn, "LayerVersionArn", arn));
    }

    private static Identity stateMachine(String name) {
        var arn = Deployment.arn("states", "stateMachine:" + name);
        return of(arn, Map.of("Arn", arn, "Name", name));
    }

    private static Identity api(String id, Endpoints endpoints) {
        return of(id, Map.of("ApiId", id, "ApiEndpoint", endpoints.api(id)));
    }

    private static Identity queue(Resource resource, Endpoints endpoints) {
        var name = resource.nameFrom("QueueName");
        var url = endpoints.queueUrl(name);
        return of(url, Map.of("Arn", Deployment.arn("sqs", name), "QueueName", name, "QueueUrl", url));
    }

    private static Identity bucket(Resource resource) {
        var name = bucketName(resource);
        return of(
                name,
                Map.of(
                        "Arn", "arn:aws:s3:::" + name,
                        "DomainName", name + ".s3.amazonaws.com",
                        "RegionalDomainName", name + ".s3." + Deployment.REGION + ".amazonaws.com"));
    }

    private static Identity domain(Resource resource, Endpoints endpoints) {
        var name = resource.nameFrom("DomainName");
        var arn = Deployment.arn("es", "domain/" + name);
        return of(name, Map.of("Arn", arn, "DomainArn", arn, "DomainEndpoint", endpoints.searchDomain(name)));
    }

    private static Identity key(Resource resource) {
        var id = resource.stack().name() + "-" + resource.logicalId();
        return of(id, Map.of("KeyId", id, "Arn", Deployment.arn("kms", "key/" + id)));
    }

    /// AWS adds a hyphen and six random characters to the name.
    private static Identity secret(String name) {
        var arn = Deployment.arn("secretsmanager", "secret:" + name + "-000000");
        return of(arn, Map.of("Id", arn));
    }

    private static Identity withoutLocalEffect(Resource resource) {
        var parts = resource.type().split("::", -1);
        var name = resource.stack().name() + "-" + resource.logicalId();
        var service = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "unknown";
        var kind = parts.length > 2 ? parts[2].toLowerCase(Locale.ROOT) : "unknown";
        var arn = service.equals("iam") ? roleArn(name) : Deployment.arn(service, kind + "/" + name);
        return new Identity(name, Map.of("Arn", arn), true);
    }
}
