package dev.millrace.local.template;

import dev.millrace.local.template.model.Bucket;

/// Reads `AWS::S3::Bucket`.
final class BucketReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.text("BucketName");
        properties.withoutLocalEffect(
                "AbacStatus",
                "BucketEncryption",
                "CorsConfiguration",
                "LifecycleConfiguration",
                "LoggingConfiguration",
                "MetricsConfigurations",
                "OwnershipControls",
                "PublicAccessBlockConfiguration",
                "Tags",
                "VersioningConfiguration");
        var notifies = properties
                .object("NotificationConfiguration")
                .flatMap(notification -> notification.object("EventBridgeConfiguration"))
                .map(eventBridge -> eventBridge.flag("EventBridgeEnabled", true))
                .orElse(false);
        found.buckets.add(new Bucket(resource.logicalId(), Identity.bucketName(resource), notifies));
    }
}
