package dev.millrace.local.template;

import dev.millrace.local.template.model.EncryptionKey;

/// Reads `AWS::KMS::Key`. Who may use it is IAM's business, and IAM is out of scope here.
final class KeyReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.word("KeySpec", "SYMMETRIC_DEFAULT");
        properties.word("KeyUsage", "ENCRYPT_DECRYPT");
        properties.withoutLocalEffect(
                "BypassPolicyLockoutSafetyCheck",
                "Description",
                "EnableKeyRotation",
                "KeyPolicy",
                "PendingWindowInDays",
                "RotationPeriodInDays",
                "Tags");
        var identity = Identity.of(resource);
        found.keys.add(new EncryptionKey(
                resource.logicalId(), identity.ref(), identity.attributes().getOrDefault("Arn", "")));
    }
}
