package dev.millrace.local.template.model;

/// An `AWS::OpenSearchService::Domain`.
///
/// @param endpoint host and port, as `DomainEndpoint` gives it
public record SearchDomain(String logicalId, String name, String arn, String endpoint) {}
