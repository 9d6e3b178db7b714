package dev.millrace.local.template.model;

/// An `AWS::Events::EventBus`.
public record EventBus(String logicalId, String name, String arn) {}
