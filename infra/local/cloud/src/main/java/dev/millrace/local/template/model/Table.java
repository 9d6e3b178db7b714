package dev.millrace.local.template.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An `AWS::DynamoDB::Table` or `AWS::Serverless::SimpleTable`.
///
/// @param attributeTypes `S`, `N` or `B` by attribute name
/// @param timeToLive the attribute that holds when an item expires
public record Table(
        String logicalId,
        String name,
        String arn,
        Map<String, String> attributeTypes,
        Key key,
        List<Index> indexes,
        Optional<String> timeToLive) {

    public record Key(String partition, Optional<String> sort) {}

    /// @param projection `ALL`, `KEYS_ONLY` or `INCLUDE`
    public record Index(String name, boolean global, Key key, String projection, List<String> included) {}
}
