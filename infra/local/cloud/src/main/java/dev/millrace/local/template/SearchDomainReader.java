package dev.millrace.local.template;

import dev.millrace.local.template.model.SearchDomain;

/// Reads `AWS::OpenSearchService::Domain`. One node stands for the cluster, whatever its size.
final class SearchDomainReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        var identity = Identity.of(resource);
        properties.text("DomainName");
        properties.withoutLocalEffect(
                "AccessPolicies",
                "AdvancedOptions",
                "AdvancedSecurityOptions",
                "AutoTuneOptions",
                "ClusterConfig",
                "DomainEndpointOptions",
                "EBSOptions",
                "EncryptionAtRestOptions",
                "EngineVersion",
                "IPAddressType",
                "LogPublishingOptions",
                "NodeToNodeEncryptionOptions",
                "OffPeakWindowOptions",
                "SoftwareUpdateOptions",
                "Tags");
        found.searchDomains.add(new SearchDomain(
                resource.logicalId(),
                identity.ref(),
                identity.attributes().getOrDefault("Arn", ""),
                identity.attributes().getOrDefault("DomainEndpoint", "")));
    }
}
