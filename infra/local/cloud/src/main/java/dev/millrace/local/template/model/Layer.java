package dev.millrace.local.template.model;

import java.nio.file.Path;

/// An `AWS::Serverless::LayerVersion`; `content` is the folder that Lambda mounts under `/opt`.
public record Layer(String logicalId, String arn, Path content) {}
