package dev.millrace.local.template;

import java.util.Map;

/// Which reader understands which type of resource.
final class ResourceReaders {

    private static final Map<String, ResourceReader> READERS = Map.ofEntries(
            Map.entry("AWS::Serverless::Function", new FunctionReader()),
            Map.entry("AWS::Serverless::LayerVersion", new LayerReader()),
            Map.entry("AWS::Serverless::HttpApi", new HttpApiReader()),
            Map.entry("AWS::Serverless::StateMachine", new StateMachineReader()),
            Map.entry("AWS::Serverless::SimpleTable", new SimpleTableReader()),
            Map.entry("AWS::DynamoDB::Table", new TableReader()),
            Map.entry("AWS::Lambda::EventSourceMapping", new EventSourceMappingReader()),
            Map.entry("AWS::SQS::Queue", new QueueReader()),
            Map.entry("AWS::S3::Bucket", new BucketReader()),
            Map.entry("AWS::Events::EventBus", new EventBusReader()),
            Map.entry("AWS::Events::Rule", new RuleReader()),
            Map.entry("AWS::Scheduler::Schedule", new ScheduleReader()),
            Map.entry("AWS::KMS::Key", new KeyReader()),
            Map.entry("AWS::SecretsManager::Secret", new SecretReader()),
            Map.entry("AWS::OpenSearchService::Domain", new SearchDomainReader()));

    private ResourceReaders() {}

    static void read(Stack stack, Found found) {
        stack.resources().values().forEach(resource -> read(resource, found));
    }

    private static void read(Resource resource, Found found) {
        if (NestedStacks.TYPES.contains(resource.type())) {
            read(resource.stack().nested(resource), found);
        } else if (WithoutLocalEffect.contains(resource.type())) {
            found.withoutLocalEffect.add(resource.logicalId() + " (" + resource.type() + ")");
        } else {
            readKnown(resource, found);
        }
    }

    private static void readKnown(Resource resource, Found found) {
        var reader = READERS.get(resource.type());
        if (reader == null) {
            resource.problem("the local cloud does not know resources of type " + resource.type() + ".");
            return;
        }
        var properties = resource.read();
        reader.read(resource, properties, found);
        found.withoutLocalEffect.addAll(properties.end());
    }
}
