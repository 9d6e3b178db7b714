package dev.millrace.local.template.model;

/// An `AWS::KMS::Key`, symmetric.
public record EncryptionKey(String logicalId, String id, String arn) {}
