package dev.millrace.local.template;

import dev.millrace.local.template.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads `AWS::Serverless::SimpleTable`: one key, `id` unless it says otherwise.
final class SimpleTableReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        var identity = Identity.of(resource);
        properties.text("TableName");
        properties.withoutLocalEffect(
                "PointInTimeRecoverySpecification", "ProvisionedThroughput", "SSESpecification", "Tags");
        var key = properties.object("PrimaryKey");
        var name = key.map(primary -> primary.requiredText("Name")).orElse("id");
        var type = key.map(primary -> primary.word("Type", "String", "Number", "Binary"))
                .orElse("String");
        found.tables.add(new Table(
                resource.logicalId(),
                identity.ref(),
                identity.attributes().getOrDefault("Arn", ""),
                Map.of(name, type.substring(0, 1).toUpperCase(Locale.ROOT)),
                new Table.Key(name, Optional.empty()),
                List.of(),
                Optional.empty()));
    }
}
