package dev.millrace.local.template;

import dev.millrace.local.template.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `AWS::DynamoDB::Table`. Streams are refused: nothing local reads them.
final class TableReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        var identity = Identity.of(resource);
        properties.text("TableName");
        properties.withoutLocalEffect(
                "BillingMode",
                "ContributorInsightsSpecification",
                "DeletionProtectionEnabled",
                "OnDemandThroughput",
                "PointInTimeRecoverySpecification",
                "ProvisionedThroughput",
                "SSESpecification",
                "TableClass",
                "Tags");
        found.tables.add(new Table(
                resource.logicalId(),
                identity.ref(),
                identity.attributes().getOrDefault("Arn", ""),
                attributeTypes(properties),
                key(properties),
                indexes(properties),
                timeToLive(properties)));
    }

    private static Map<String, String> attributeTypes(Properties properties) {
        Map<String, String> types = new LinkedHashMap<>();
        properties
                .objects("AttributeDefinitions")
                .forEach(attribute ->
                        types.put(attribute.requiredText("AttributeName"), attribute.requiredText("AttributeType")));
        return types;
    }

    private static Table.Key key(Properties properties) {
        Map<String, String> names = new LinkedHashMap<>();
        properties
                .objects("KeySchema")
                .forEach(element -> names.put(element.requiredText("KeyType"), element.requiredText("AttributeName")));
        if (!names.containsKey("HASH")) {
            properties.problem("KeySchema", "needs an attribute of KeyType HASH.");
        }
        return new Table.Key(names.getOrDefault("HASH", ""), Optional.ofNullable(names.get("RANGE")));
    }

    private static List<Table.Index> indexes(Properties properties) {
        List<Table.Index> indexes = new ArrayList<>();
        properties.objects("GlobalSecondaryIndexes").forEach(index -> indexes.add(index(index, true)));
        properties.objects("LocalSecondaryIndexes").forEach(index -> indexes.add(index(index, false)));
        return List.copyOf(indexes);
    }

    private static Table.Index index(Properties index, boolean global) {
        index.withoutLocalEffect("ContributorInsightsSpecification", "OnDemandThroughput", "ProvisionedThroughput");
        var projection = index.object("Projection");
        return new Table.Index(
                index.requiredText("IndexName"),
                global,
                key(index),
                projection.map(found -> found.text("ProjectionType", "ALL")).orElse("ALL"),
                projection.map(found -> found.texts("NonKeyAttributes")).orElse(List.of()));
    }

    private static Optional<String> timeToLive(Properties properties) {
        return properties
                .object("TimeToLiveSpecification")
                .filter(specification -> specification.flag("Enabled", false))
                .flatMap(specification -> specification.text("AttributeName"));
    }
}
