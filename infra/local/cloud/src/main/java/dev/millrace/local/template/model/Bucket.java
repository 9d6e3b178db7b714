package dev.millrace.local.template.model;

/// An `AWS::S3::Bucket`.
///
/// @param notifiesEventBridge whether its changes become `aws.s3` events on the default bus
public record Bucket(String logicalId, String name, boolean notifiesEventBridge) {}
